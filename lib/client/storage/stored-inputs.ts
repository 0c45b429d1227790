import { z } from "zod";
import { inputImageSchema, type InputImage } from "@/lib/inputs/input-image";
import { textInputSchema, type TextInput } from "@/lib/inputs/text-input";

const [pictureSchema] = inputImageSchema.options;

/**
 * An input as stored: its picture is named by its hash, and the bytes lie in a store of their own, so that
 * they are written once and not at every change. Older records have the bytes in the input.
 */
export const storedInputSchema = textInputSchema.extend({
  image: z.union([inputImageSchema, pictureSchema.omit({ dataUrl: true })]).optional(),
});

type StoredInput = z.infer<typeof storedInputSchema>;

/** Inputs as they are stored, and the data URLs of their pictures by hash, each once. */
export interface SeparatedInputs {
  inputs: readonly StoredInput[];
  pictures: ReadonlyMap<string, string>;
}

export function separatePictures(inputs: readonly TextInput[]): SeparatedInputs {
  const pictures = new Map<string, string>();
  const stored = inputs.map((input): StoredInput => {
    if (input.image?.source !== "data") return input;
    const { dataUrl, ...image } = input.image;
    pictures.set(image.hash, dataUrl);
    return { ...input, image };
  });
  return { inputs: stored, pictures };
}

/** The hashes of the pictures that inputs name, each once. */
export function pictureHashes(inputs: readonly StoredInput[]): string[] {
  const hashes = new Set<string>();
  for (const { image } of inputs) if (image?.source === "data") hashes.add(image.hash);
  return [...hashes];
}

/** The inputs with their pictures again. One whose picture is gone is left out, unless it has a text as well. */
export function joinPictures(
  inputs: readonly StoredInput[],
  pictures: ReadonlyMap<string, string>,
): TextInput[] {
  return inputs.flatMap(({ image, ...input }) => {
    const picture = image && joined(image, pictures);
    if (picture) return { ...input, image: picture };
    return image === undefined || input.text.trim() !== "" ? input : [];
  });
}

function joined(
  image: NonNullable<StoredInput["image"]>,
  pictures: ReadonlyMap<string, string>,
): InputImage | null {
  if (image.source === "address" || "dataUrl" in image) return image;
  const dataUrl = pictures.get(image.hash);
  return dataUrl === undefined ? null : { ...image, dataUrl };
}
