import "server-only";
import type { Budget } from "./budget";

/** A budget without an end. */
export const noBudget: Budget = { check: async () => undefined };
