import "server-only";
import { alibabaTextLimits } from "@/lib/catalogue/alibaba-limits";
import type { ModelFacts } from "../spec";

const unknown = { value: null, standing: "unknown", source: null } as const;

/** A service id that the catalogue does not know: its facts are unknown, the account's limits hold all the same. */
export function unknownModel(modelId: string): ModelFacts {
  return {
    reference: `alibaba:${modelId}`,
    provider: "alibaba",
    modelId,
    modality: "dense",
    dimension: unknown,
    accepts: { text: true, image: false, textWithImage: false },
    dimensionChoices: [],
    dimensionRequest: "any",
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
