/**
 * How well a fact is known: the vendor's documentation, its SDK, the project's brief, a guess, or not at all.
 * The same words as the API contract's, which the catalogue may not import.
 */
type Standing = "doc" | "sdk" | "brief" | "guess" | "unknown";

/** A value with how well it is known and the page it was read on. Unknown is null, never 0. */
export interface Fact<Value> {
  value: Value | null;
  standing: Standing;
  source: string | null;
}

/** One price of one model, as one source names it. */
export interface PriceFact {
  amount: number;
  unit: "1000-tokens" | "request";
  /** ISO 4217 code; null where the source names none. */
  currency: string | null;
  standing: Standing;
  source: string;
  /** ISO date on which the source was read. */
  date: string;
}

/** What is known of one model, in the shape of the contract's model description without its readiness. */
export interface ModelFacts {
  /** `provider:model`. */
  reference: string;
  provider: string;
  modelId: string;
  modality: "dense" | "sparse" | "multimodal";
  /** Null with standing `doc` means that there is none, as of sparse vectors. */
  dimension: Fact<number>;
  /** What one input may be. */
  accepts: { text: boolean; image: boolean; textWithImage: boolean };
  /** Dimensions that can be asked for; empty where only the model's own can. */
  dimensionChoices: number[];
  /** Whether a dimension may be sent: not at all, one of the choices, or any up to the model's own. */
  dimensionRequest: "none" | "listed" | "any";
  /** Tokens of one input; null with standing `doc` means that there is no limit. */
  inputTokenLimit: Fact<number>;
  languages: Fact<string>;
  acceptsRole: boolean;
  batchInputs: number;
  batchBytes: number;
  /** Requests a second of one account; null with standing `doc` means that there is no limit. */
  requestsPerSecond: Fact<number>;
  /** The documented ones first, then the brief's. */
  prices: PriceFact[];
  remark: "text-to-video-id" | null;
}
