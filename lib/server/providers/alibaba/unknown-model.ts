import "server-only";
import { alibabaTextLimits } from "@/lib/catalogue/alibaba-limits";
import type { Fact, ModelFacts } from "@/lib/catalogue/model-facts";

const unknown: Fact<never> = { value: null, standing: "unknown", source: null };

/** A service id that the catalogue does not know: its facts are unknown, the account's limits hold all the same. */
export function unknownModel(modelId: string): ModelFacts {
  return {
    reference: `alibaba:${modelId}`,
    provider: "alibaba",
    modelId,
    modality: "dense",
    dimension: unknown,
    dimensionChoices: [],
    inputTokenLimit: unknown,
    languages: unknown,
    acceptsRole: true,
    batchInputs: alibabaTextLimits.batchInputs,
    batchBytes: alibabaTextLimits.batchBytes,
    requestsPerSecond: alibabaTextLimits.requestsPerSecond,
    prices: [],
    remark: null,
  };
}
