import { jointDimension, type JointSpace } from "@/lib/builtin/visual/joint-space";
import { createServiceSpace, type Placement } from "../space/service-space";
import { readTokens } from "../tokens/read-tokens";
import { embedImage, type EmbeddedImage } from "./embed-image";
import type { MultimodalInput } from "./multimodal-request";
import type { MultimodalService } from "./multimodal-services";

export interface MultimodalVectors {
  /** In the order of the inputs. */
  vectors: Float32Array[];
  textTokens: number;
  imageTokens: number;
  images: number;
  /** Positions of the inputs whose image was an address, so that no picture was read. */
  fromAddress: number[];
}

/** Embeds texts and images as a service would. The name decides the arrangement. */
export type MultimodalEmbedder = (
  name: string,
  service: MultimodalService,
  inputs: readonly MultimodalInput[],
  signal: AbortSignal,
) => Promise<MultimodalVectors>;

export function createMultimodalEmbedder(joint: JointSpace): MultimodalEmbedder {
  const placementOf = rememberPlacements();
  return async (name, service, inputs, signal) => {
    // An image alone counts as an empty text here, whose vector and tokens are left out below.
    const texts = inputs.map(({ text }) => text ?? "");
    const read = texts.map((text) => readTokens(text, service.tokenRule, service.tokenLimit));
    const { vectors } = await joint.embedTexts(
      read.map(({ text }) => text),
      signal,
    );
    const images = await embedImages(joint, inputs, signal);
    const place = placementOf(name, service);
    const withText = inputs.map(({ text }) => text !== null);
    return {
      vectors: inputs.map((_, at) => {
        const parts = [withText[at] ? vectors[at] : undefined, images[at]?.vector];
        const source = sumOf(parts, service.dimension);
        return place(source, images[at] ? "second" : "first", service.dimension);
      }),
      textTokens: sum(read.map(({ tokens }, at) => (withText[at] ? tokens : 0))),
      imageTokens: sum(images.map((image) => image?.tokens ?? 0)),
      images: images.filter((image) => image !== null).length,
      fromAddress: inputs.flatMap(({ image }, at) => (image?.type === "address" ? [at] : [])),
    };
  };
}

/** One after another: a batch of large pictures would take all memory at once. */
async function embedImages(
  joint: JointSpace,
  inputs: readonly MultimodalInput[],
  signal: AbortSignal,
): Promise<(EmbeddedImage | null)[]> {
  const embedded: (EmbeddedImage | null)[] = [];
  for (const { image } of inputs) {
    embedded.push(image && (await embedImage(joint, image, signal)));
  }
  return embedded;
}

/** A space is made when its service is first called, and kept. */
function rememberPlacements(): (name: string, service: MultimodalService) => Placement {
  const placements = new Map<string, Placement>();
  return (name, service) => {
    // Two services of one id, dense and multimodal, are two spaces.
    const placement = placements.get(name) ?? createServiceSpace(`multimodal ${name}`, service);
    placements.set(name, placement);
    return placement;
  };
}

/** The sum of joint vectors, in front of as many zeros as the service has more components. */
function sumOf(parts: readonly (Float32Array | undefined)[], dimension: number): Float32Array {
  const total = new Float32Array(dimension);
  for (const part of parts) {
    for (let at = 0; part && at < jointDimension; at++) total[at]! += part[at]!;
  }
  return total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
