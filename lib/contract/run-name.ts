import { z } from "zod";

/** What a person calls a run. */
export const runNameSchema = z.string().trim().min(1).max(120);
