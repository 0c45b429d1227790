import type { SpaceCharacter } from "../space/service-space";
import { bytePair, wordPiece, type TokenRule } from "../tokens/token-rules";

/** Which counts a service puts into its usage; the documentation does not say, so these are guesses. */
export type UsageForm = "token-and-image-count" | "text-and-image-tokens";

/** What the emulator makes of one multimodal service id. Texts are its space's first side, images the second. */
export interface MultimodalService extends SpaceCharacter {
  /** Tokens of one text; what lies beyond is not read. */
  tokenLimit: number;
  tokenRule: TokenRule;
  /** Whether one input may have both a text and an image. */
  textWithImage: boolean;
  usage: UsageForm;
  /** Whether only the brief lists it; a strict emulator refuses it, as the real platform may. */
  onlyInBrief: boolean;
}

const m2 = {
  tokenLimit: 512,
  tokenRule: wordPiece,
  textWithImage: false,
  usage: "token-and-image-count",
  onlyInBrief: false,
} as const;

const qwenVision = {
  tokenLimit: 32_768,
  tokenRule: bytePair,
  textWithImage: true,
  usage: "text-and-image-tokens",
  onlyInBrief: false,
} as const;

const video = { ...m2, tokenLimit: 8_192, dimension: 1024, onlyInBrief: true } as const;

/**
 * The multimodal services. Their dimensions are documented, and so is that M2 refuses a text and an image in
 * one input while GME takes them; the rest are guesses. Two-tower models such as M2 keep texts and images
 * far apart (the modality gap), language models with eyes less so.
 */
export const multimodalServices: Readonly<Record<string, MultimodalService>> = {
  "ops-m2-encoder": {
    ...m2,
    dimension: 768,
    unrelatedCosine: 0.25,
    sideAngle: 55,
    unevenness: 0.3,
  },
  "ops-m2-encoder-large": {
    ...m2,
    dimension: 1024,
    unrelatedCosine: 0.2,
    sideAngle: 45,
    unevenness: 0.15,
  },
  "ops-gme-qwen2-vl-2b-instruct": {
    ...qwenVision,
    dimension: 1536,
    unrelatedCosine: 0.35,
    sideAngle: 25,
    unevenness: 0.2,
  },
  "ops-mm-embedding-v1-2b": {
    ...qwenVision,
    dimension: 1536,
    unrelatedCosine: 0.3,
    sideAngle: 20,
    unevenness: 0.1,
  },
  "wan2.7-t2v": { ...video, unrelatedCosine: 0.2, sideAngle: 30, unevenness: 0.4 },
  "wanx2.1-t2v-plus": { ...video, unrelatedCosine: 0.5, sideAngle: 35, unevenness: 0.5 },
};
