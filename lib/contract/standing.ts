import { z } from "zod";

/**
 * How well a fact is known: the vendor's documentation, its SDK, the word of whoever runs this server, the
 * project's brief, a guess, or not at all.
 */
export const standingSchema = z.enum(["doc", "sdk", "configured", "brief", "guess", "unknown"]);

export type Standing = z.infer<typeof standingSchema>;
