import { z } from "zod";
import { kindSchema } from "./kind";
import { modelReferenceSchema } from "./model-reference";
import { roleSchema } from "./role";
import { runNameSchema } from "./run-name";

/** How many runs a list names; the newest come first. */
export const mostListedRuns = 1_000;

/** An id that nobody guesses: 128 random bits, base64url. */
export const runIdSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** What a list says of a column of a run. */
export const runColumnSummarySchema = z.object({
  letter: z.enum(["A", "B", "C", "D", "E", "F"]),
  model: modelReferenceSchema,
  role: roleSchema,
  /** Components of its vectors; null for sparse ones, and where none had come. */
  dimension: z.number().int().nullable(),
  /** Null where no vector had come. */
  kind: kindSchema.nullable(),
});

export type RunColumnSummary = z.infer<typeof runColumnSummarySchema>;

/** One saved run, without its texts and vectors. */
export const runSummarySchema = z.object({
  id: runIdSchema,
  name: z.string(),
  createdAt: z.number(),
  bytes: z.number().int(),
  inputs: z.number().int(),
  columns: z.array(runColumnSummarySchema),
  /** Whether the caller saved it. */
  mine: z.boolean(),
  /** Whether the caller may rename and delete it. */
  changeable: z.boolean(),
});

export type RunSummary = z.infer<typeof runSummarySchema>;

/** Answer of `GET /api/runs`. */
export const runsAnswerSchema = z.object({
  runs: z.array(runSummarySchema),
  /** How many there are, listed or not. */
  total: z.number().int(),
});

export type RunsAnswer = z.infer<typeof runsAnswerSchema>;

/** Answer of `DELETE /api/runs/<id>`. */
export const deletedRunSchema = z.object({
  /** Until when it can be restored, in milliseconds since 1970; then it is erased. */
  restorableUntil: z.number(),
});

/** Body of `PATCH /api/runs/<id>`. */
export const renameRunSchema = z.object({ name: runNameSchema });
