"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { Standing } from "@/lib/contract/standing";

export interface FactRow {
  name: string;
  value: string;
  /** Null for what the playground itself keeps to. */
  standing: Standing | null;
  source: string | null;
}

type Fact = ModelDescription["dimension"] | ModelDescription["languages"];

/** The facts of a model in words. */
export function useFactRows(model: ModelDescription): readonly FactRow[] {
  const translate = useTranslations("models.detail");
  const translateFact = useTranslations("facts");
  const format = useFormatter();
  const fact = (name: string, { value, standing, source }: Fact, unit = ""): FactRow => {
    const none = translateFact(standing === "unknown" ? "unknown" : "none");
    const written = typeof value === "number" ? format.number(value) : value;
    return { name, value: written === null ? none : `${written}${unit}`, standing, source };
  };
  const used = (name: string, value: string): FactRow => ({
    name,
    value,
    standing: null,
    source: null,
  });
  const { accepts, dimensionChoices, dimensionRequest, batchBytes } = model;
  const inputKinds = (["text", "image", "textWithImage"] as const).filter((kind) => accepts[kind]);
  const megabytes = format.number(batchBytes / 1e6, { maximumFractionDigits: 1 });
  return [
    fact(translateFact("name.dimension"), model.dimension),
    used(
      translate("otherDimensions"),
      dimensionRequest === "listed"
        ? dimensionChoices
            .filter((choice) => choice !== model.dimension.value)
            .map((choice) => format.number(choice))
            .join(", ")
        : translate(`dimensionRequest.${dimensionRequest}`),
    ),
    fact(translateFact("name.limit"), model.inputTokenLimit, " tokens"),
    fact(translateFact("name.languages"), model.languages),
    used(translate("inputs"), inputKinds.map((kind) => translate(`input.${kind}`)).join(", ")),
    used(translateFact("role.label"), translate(model.acceptsRole ? "roleTaken" : "roleNotTaken")),
    used(translate("batchInputs"), format.number(model.batchInputs)),
    used(translate("batchBytes"), `${megabytes} MB`),
    fact(translate("rate"), model.requestsPerSecond),
  ];
}
