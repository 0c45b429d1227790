import { z } from "zod";

/** The part of `model.json` that a tokenizer needs. */
export const tokenizerConfigSchema = z.object({
  vocab: z.array(z.string()).min(257),
  char_map: z.object({ from: z.string(), to: z.string() }),
  tokenizer: z.object({
    max_piece_chars: z.int().positive(),
    empty_token_id: z.int().nonnegative(),
    byte_token_first_id: z.int().nonnegative(),
  }),
});

/** The part of `model.json` that the vectors need; keys that nothing here uses are let through unread. */
export const modelConfigSchema = tokenizerConfigSchema.extend({
  format: z.literal("builtin-embedding-model"),
  format_version: z.literal(1),
  dims: z.int().positive(),
  sparse: z.object({
    query_weight_scale: z.number().positive(),
    document_weight_scale: z.number().positive(),
    expansion_weight_scale: z.number().positive(),
    k1: z.number().nonnegative(),
    b: z.number().min(0).max(1),
    average_length: z.number().positive(),
    expand_roles: z.array(z.enum(["query", "document"])),
    no_expansion_id: z.int().nonnegative(),
  }),
});

export type TokenizerConfig = z.infer<typeof tokenizerConfigSchema>;

export type ModelConfig = z.infer<typeof modelConfigSchema>;
