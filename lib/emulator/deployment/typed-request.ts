import { z } from "zod";
import { invalidParameter } from "../http/platform-error";
import { readImageSource } from "../image/image-source";
import type { MultimodalInput } from "../multimodal/multimodal-request";

export interface TypedRequest {
  type: "text" | "image";
  inputs: MultimodalInput[];
}

const typedRequestSchema = z.object({
  type: z.enum(["text", "image"]),
  data: z.array(z.string().min(1)).min(1).max(16),
});

/**
 * Reads `{ type, data }`, the body of a multimodal deployment: 1 to 16 inputs of one type.
 * @throws PlatformError `InvalidParameter`
 */
export function readTypedRequest(body: unknown): TypedRequest {
  const parsed = typedRequestSchema.safeParse(body);
  if (!parsed.success) throw invalidParameter(parsed.error);
  const { type, data } = parsed.data;
  const inputs = data.map((item) => {
    if (type === "text") return { text: item, image: null };
    return { text: null, image: readImageSource(item) };
  });
  return { type, inputs };
}
