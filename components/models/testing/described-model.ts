import type { ModelDescription } from "@/lib/contract/models-answer";
import { splitModelReference } from "@/lib/contract/model-reference";

interface Described extends Partial<
  Pick<ModelDescription, "modality" | "kind" | "notReady" | "prices" | "batchInputs">
> {
  reference: string;
  dimension?: number | null;
  limit?: ModelDescription["inputTokenLimit"];
  languages?: string | null;
}

/** A model as the server describes it, with only what a test is about. */
export function describedModel(given: Described): ModelDescription {
  const { reference, dimension = 1_024, languages = "zh, en", limit, ...rest } = given;
  return {
    reference,
    ...splitModelReference(reference),
    modality: "dense",
    dimension: fact(dimension),
    accepts: { text: true, image: false, textWithImage: false },
    dimensionChoices: [],
    dimensionRequest: "none",
    inputTokenLimit: limit ?? fact(8_192),
    languages: fact(languages),
    acceptsRole: true,
    batchInputs: 32,
    batchBytes: 8_000_000,
    requestsPerSecond: fact(50),
    prices: [],
    remark: null,
    kind: "local",
    notReady: null,
    accounts: [],
    ...rest,
  };
}

function fact<Value>(value: Value | null) {
  return value === null
    ? { value, standing: "unknown" as const, source: null }
    : { value, standing: "doc" as const, source: "a page" };
}
