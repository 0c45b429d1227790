import { z } from "zod";
import { invalidParameter } from "../http/platform-error";
import { readImageSource, type ImageSource } from "../image/image-source";

/** One input: a text, an image, or both. */
export interface MultimodalInput {
  text: string | null;
  image: ImageSource | null;
}

const multimodalRequestSchema = z.object({
  input: z
    .array(z.object({ text: z.string().min(1).optional(), image: z.string().min(1).optional() }))
    .min(1)
    .max(32),
});

/**
 * Reads the body of a multimodal request. Other fields are ignored.
 * @param textWithImage whether one input may have both
 * @throws PlatformError `InvalidParameter`
 */
export function readMultimodalRequest(body: unknown, textWithImage: boolean): MultimodalInput[] {
  const parsed = multimodalRequestSchema.safeParse(body);
  if (!parsed.success) throw invalidParameter(parsed.error);
  return parsed.data.input.map(({ text, image }) => {
    if (text === undefined && image === undefined) throw invalidParameter();
    if (text !== undefined && image !== undefined && !textWithImage) throw invalidParameter();
    return { text: text ?? null, image: image === undefined ? null : readImageSource(image) };
  });
}
