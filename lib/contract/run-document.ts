import { z } from "zod";
import { kindSchema } from "./kind";
import { modelReferenceSchema } from "./model-reference";
import { modelDescriptionSchema } from "./models-answer";
import { roleSchema } from "./role";
import { runNameSchema } from "./run-name";

/** Raised when older programs could not read a document any more. */
export const runDocumentVersion = 1;

/** What one run may hold. The head is its JSON: texts and everything but vectors and pictures. */
export const runLimits = {
  bytes: 64 * 1024 * 1024,
  headBytes: 24 * 1024 * 1024,
  inputs: 20_000,
  columns: 6,
  textLength: 1_000_000,
  /** A picture whose file is larger is stored as a thumbnail. */
  pictureBytes: 32 * 1024,
} as const;

const countSchema = z.number().int().min(0);
const lengthSchema = z.number().int().min(1).max(65_536);

/** Where bytes stand in the binary part that follows the head. */
const partSchema = z.object({ at: countSchema, bytes: countSchema });

const pictureSchema = z.discriminatedUnion("source", [
  z.object({
    source: z.literal("data"),
    /** SHA-256 of the file that was embedded, in hex, whatever is stored of it. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().max(255),
    /** In pixels, and the size of its file, of what is stored. */
    width: lengthSchema,
    height: lengthSchema,
    stored: z.enum(["original", "thumbnail"]),
    type: z.enum(["image/png", "image/jpeg", "image/webp", "image/gif"]),
    content: partSchema,
  }),
  z.object({
    source: z.literal("address"),
    url: z
      .string()
      .max(2_048)
      .regex(/^https?:\/\//i),
  }),
]);

const inputSchema = z.object({
  id: z.string().min(1).max(64),
  text: z.string().max(runLimits.textLength),
  label: z.string().max(1_000).nullable(),
  picture: pictureSchema.nullable(),
});

/** One upstream call: what it used, but not by which account. */
const batchSchema = z.object({
  inputs: countSchema,
  pictures: countSchema.optional(),
  tokens: countSchema.nullable(),
  estimatedTokens: z.number().min(0),
  latencyMs: z.number().min(0),
  vendorLatencyMs: z.number().min(0).nullable(),
  requestId: z.string().max(500).nullable(),
  cached: z.boolean(),
  /** Of a batch from the cache; runs of before it was counted do not say, which is unknown. */
  savedTokens: countSchema.nullable().default(null),
  at: z.number(),
});

const anyAnswers = {
  kind: kindSchema,
  /** Which inputs have a vector, ascending; of inputs with equal content only the first. */
  rows: z.array(countSchema).max(runLimits.inputs),
  batches: z.array(batchSchema).max(100_000),
};

const anyDense = {
  ...anyAnswers,
  dimension: lengthSchema,
  /** Which of the rows the emulator made from a picture's address, without reading the picture. */
  addressOnly: z.array(countSchema).max(runLimits.inputs),
};

/** Vectors as they came: rows × dimension float32, little-endian. */
const denseSchema = z.object({
  form: z.literal("dense"),
  ...anyDense,
  vectors: partSchema,
});

/** Rounded vectors: a float32 scale a row, and rows × dimension int8; a component is level × scale. */
const roundedSchema = z.object({
  form: z.literal("rounded"),
  ...anyDense,
  scales: partSchema,
  levels: partSchema,
  /** The largest 1 − cosine between a vector and its rounded one. */
  largestError: z.number().min(0).max(2),
});

/** Sparse vectors as compressed rows: rows + 1 uint32 starts, uint32 ids, float64 weights. */
const sparseSchema = z.object({
  form: z.literal("sparse"),
  ...anyAnswers,
  starts: partSchema,
  ids: partSchema,
  weights: partSchema,
  /** What the service called the tokens, as far as it did. */
  tokenTexts: z.array(z.tuple([countSchema, z.string().max(1_000)])).max(1_000_000),
});

const answersSchema = z.discriminatedUnion("form", [denseSchema, roundedSchema, sparseSchema]);

const columnSchema = z.object({
  letter: z.enum(["A", "B", "C", "D", "E", "F"]),
  model: modelReferenceSchema,
  role: roleSchema,
  /** The dimension that was asked of the service; null for the model's own. */
  dimension: lengthSchema.nullable(),
  /** To how many components the vectors were cut after they came; null for all. */
  cut: lengthSchema.nullable(),
  /** Which of the answers it shows; null where nothing had come. Columns may share them. */
  answers: countSchema.nullable(),
  /** What was known of the model, prices included; null for a model outside the catalogue. */
  description: modelDescriptionSchema.nullable(),
});

/** A run without the bytes of its vectors and pictures. */
export const runHeadSchema = z
  .object({
    version: z.literal(runDocumentVersion),
    name: runNameSchema,
    /** When it was put together, in milliseconds since 1970. */
    savedAt: z.number(),
    /** How it was looked at: the parameters of the page's address. */
    view: z.string().max(500),
    inputs: z.array(inputSchema).max(runLimits.inputs),
    columns: z.array(columnSchema).max(runLimits.columns),
    answers: z.array(answersSchema).max(runLimits.columns),
  })
  .refine(
    ({ columns }) => new Set(columns.map(({ letter }) => letter)).size === columns.length,
    "two columns have one letter",
  )
  .refine(
    ({ inputs }) => new Set(inputs.map(({ id }) => id)).size === inputs.length,
    "two inputs have one id",
  );

export type RunHead = z.infer<typeof runHeadSchema>;
export type RunPart = z.infer<typeof partSchema>;
export type RunInput = z.infer<typeof inputSchema>;
export type RunPicture = z.infer<typeof pictureSchema>;
export type RunAnswers = z.infer<typeof answersSchema>;

/** A whole run: its head, and the bytes that the head's parts point into. */
export interface RunDocument {
  head: RunHead;
  binary: Uint8Array;
}
