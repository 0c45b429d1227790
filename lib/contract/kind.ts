import { z } from "zod";

/**
 * Where a column's vectors come from: the vendor's service (`real`), a model that runs here
 * (`local`), or the emulator, whose vectors are not the vendor's (`emulated`).
 */
export const kindSchema = z.enum(["real", "local", "emulated"]);

export type Kind = z.infer<typeof kindSchema>;
