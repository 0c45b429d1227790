/** A request id as the platform writes it: a version 4 UUID in upper case, from the given random numbers in [0, 1). */
export function createRequestId(random: () => number): string {
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx"
    .replace(/[xy]/g, (place) => {
      const digit = Math.floor(random() * 16);
      return (place === "y" ? 8 + (digit % 4) : digit).toString(16);
    })
    .toUpperCase();
}
