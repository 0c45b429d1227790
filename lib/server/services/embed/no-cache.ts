import "server-only";
import { nothingFound, type VectorCache } from "./vector-cache";

/** A cache that holds nothing. */
export const noCache: VectorCache = {
  keeps: () => false,
  expect: () => undefined,
  find: async () => nothingFound,
  keep: async () => undefined,
};
