import type { SpaceCharacter } from "../space/service-space";
import {
  bytePair,
  englishWordPiece,
  multilingualWordPiece,
  sentencePiece,
  wordPiece,
  type TokenRule,
} from "../tokens/token-rules";

/** What the emulator makes of one service id: the real service's shape, and a character of its own. */
export interface DenseService extends SpaceCharacter {
  /** Tokens of one input; what lies beyond is not read. */
  tokenLimit: number;
  tokenRule: TokenRule;
  /** Share of the vector's energy that comes from the built-in dense model, by role; the rest is lexical. */
  meaning: { document: number; query: number };
  /** Role whose built-in dense vectors stand for a query. */
  queryAs: "query" | "document";
  /** Whether only the brief lists it; a strict emulator refuses it, as the real platform may. */
  onlyInBrief: boolean;
}

/**
 * The dense services, and how differently each treats the two roles: `ops-text-embedding-001` ignores
 * them, `-002` and qwen3 turn a query far from a document, the others a little. Dimensions and limits of
 * the first six are documented; those of the two text-to-video ids are guesses, as all characters are.
 */
export const denseServices: Readonly<Record<string, DenseService>> = {
  "ops-text-embedding-001": {
    dimension: 1536,
    tokenLimit: 300,
    tokenRule: multilingualWordPiece,
    meaning: { document: 0.7, query: 0.7 },
    queryAs: "document",
    sideAngle: 0,
    unrelatedCosine: 0.6,
    unevenness: 0.3,
    onlyInBrief: false,
  },
  "ops-text-embedding-zh-001": {
    dimension: 768,
    tokenLimit: 1024,
    tokenRule: wordPiece,
    meaning: { document: 0.72, query: 0.62 },
    queryAs: "query",
    sideAngle: 10,
    unrelatedCosine: 0.5,
    unevenness: 0.35,
    onlyInBrief: false,
  },
  "ops-text-embedding-en-001": {
    dimension: 768,
    tokenLimit: 512,
    tokenRule: englishWordPiece,
    meaning: { document: 0.5, query: 0.6 },
    queryAs: "query",
    sideAngle: 12,
    unrelatedCosine: 0.45,
    unevenness: 0.5,
    onlyInBrief: false,
  },
  "ops-text-embedding-002": {
    dimension: 1024,
    tokenLimit: 8192,
    tokenRule: sentencePiece,
    meaning: { document: 0.92, query: 0.5 },
    queryAs: "query",
    sideAngle: 60,
    unrelatedCosine: 0.3,
    unevenness: 0.1,
    onlyInBrief: false,
  },
  "ops-gte-sentence-embedding-multilingual-base": {
    dimension: 768,
    tokenLimit: 8192,
    tokenRule: { ...sentencePiece, latin: 5 },
    meaning: { document: 0.8, query: 0.75 },
    queryAs: "query",
    sideAngle: 15,
    unrelatedCosine: 0.4,
    unevenness: 0.25,
    onlyInBrief: false,
  },
  "ops-qwen3-embedding-0.6b": {
    dimension: 1024,
    tokenLimit: 32_768,
    tokenRule: bytePair,
    meaning: { document: 0.97, query: 0.55 },
    queryAs: "query",
    sideAngle: 75,
    unrelatedCosine: 0.25,
    unevenness: 0.15,
    onlyInBrief: false,
  },
  "wan2.7-t2v": {
    dimension: 1024,
    tokenLimit: 8192,
    tokenRule: { ...wordPiece, latin: 6 },
    meaning: { document: 0.66, query: 0.6 },
    queryAs: "query",
    sideAngle: 8,
    unrelatedCosine: 0.2,
    unevenness: 0.4,
    onlyInBrief: true,
  },
  "wanx2.1-t2v-plus": {
    dimension: 1024,
    tokenLimit: 8192,
    tokenRule: { ...wordPiece, digits: 1 },
    meaning: { document: 0.55, query: 0.6 },
    queryAs: "query",
    sideAngle: 8,
    unrelatedCosine: 0.55,
    unevenness: 0.55,
    onlyInBrief: true,
  },
};
