import { z } from "zod";

/** What an input is for (`input_type`): a search query, a document, or nothing said (`null`). */
export const roleSchema = z.enum(["query", "document"]).nullable();

export type Role = z.infer<typeof roleSchema>;
