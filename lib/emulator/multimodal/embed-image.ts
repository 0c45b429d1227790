import { embedVisual } from "@/lib/builtin/visual/embed-visual";
import { jointDimension, type JointSpace } from "@/lib/builtin/visual/joint-space";
import { decodeImage } from "../image/decode-image";
import type { ImageSource } from "../image/image-source";
import { createSeededRandom } from "../seeded-random";
import { randomDirection } from "../space/service-space";

export interface EmbeddedImage {
  /** In the joint space, norm 1. */
  vector: Float32Array;
  /** Tokens that a vision model of Qwen2-VL's kind would read. */
  tokens: number;
}

/** Side of the square that makes one token in Qwen2-VL (https://arxiv.org/abs/2409.12191). */
const patchSide = 28;
const mostTokens = 1_280;
/** The size of a picture that nobody here read is unknown; this is that of 448 × 448 pixels. */
const tokensOfAddress = 256;

/**
 * The vector of a picture's pixels; that of an address is random, decided by the address alone, because
 * the emulator never fetches anything.
 * @throws PlatformError `InvalidParameter` for an image that cannot be decoded
 */
export async function embedImage(
  space: JointSpace,
  image: ImageSource,
  signal: AbortSignal,
): Promise<EmbeddedImage> {
  signal.throwIfAborted();
  if (image.type === "address") {
    const random = createSeededRandom(`image ${image.address}`);
    return { vector: randomDirection(jointDimension, random), tokens: tokensOfAddress };
  }
  const { pixels, width, height, sent } = await decodeImage(image.bytes);
  const vector = await space.embedPicture(embedVisual(pixels, width, height), signal);
  const patches = Math.ceil(sent.width / patchSide) * Math.ceil(sent.height / patchSide);
  return { vector, tokens: Math.min(patches, mostTokens) };
}
