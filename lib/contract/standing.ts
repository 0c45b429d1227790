import { z } from "zod";

/** How well a fact is known: the vendor's documentation, its SDK, the project's brief, a guess, or not at all. */
export const standingSchema = z.enum(["doc", "sdk", "brief", "guess", "unknown"]);

export type Standing = z.infer<typeof standingSchema>;
