import { create } from "zustand";

interface CacheChoice {
  /** Whether runs may be answered from the server's cache, or pay for everything anew. */
  cache: "use" | "bypass";
}

/** What the next runs of this tab do about the cache; a reload brings the usual choice back. */
export const useCacheChoice = create<CacheChoice>(() => ({ cache: "use" }));

export function toggleCache(): void {
  useCacheChoice.setState(({ cache }) => ({ cache: cache === "use" ? "bypass" : "use" }));
}
