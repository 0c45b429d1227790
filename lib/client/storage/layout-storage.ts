/** The browser's storage for panel sizes; where it is blocked the sizes are just not remembered. */
export const layoutStorage = {
  getItem(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Blocked or full: the next visit starts with the default sizes.
    }
  },
};
