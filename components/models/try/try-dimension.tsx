"use client";

import { useTranslations } from "next-intl";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { Select } from "@/components/ui/select";

interface TryDimensionProps {
  model: ModelDescription | null;
  /** Null leaves it to the model. */
  value: number | null;
  onChange: (dimension: number | null) => void;
}

const largest = 16_384;
const ownDimension = "own";

/** The dimension to ask for: one of a list, or any number where the provider itself decides what it takes. */
export function TryDimension({ model, value, onChange }: TryDimensionProps) {
  const translate = useTranslations("models.try");
  const request = model?.dimensionRequest ?? "any";
  if (request === "none") return null;
  if (request === "any") {
    return (
      <label className="inline-flex items-center gap-1.5 whitespace-nowrap text-text-2">
        {translate("dimension")}
        <input
          type="number"
          min={1}
          max={largest}
          step={1}
          placeholder={model?.dimension.value?.toString() ?? translate("own")}
          value={value ?? ""}
          onChange={({ target }) => {
            const dimension = target.valueAsNumber;
            onChange(isDimension(dimension) ? dimension : null);
          }}
          className="h-7 w-20 rounded-panel border bg-panel px-2 text-right text-text tabular pointer-coarse:h-9"
        />
      </label>
    );
  }
  const own = model?.dimension.value ?? null;
  const choices = model?.dimensionChoices ?? [];
  return (
    <Select
      label={translate("dimension")}
      showLabel
      value={value === null ? ownDimension : String(value)}
      choices={[
        { value: ownDimension, label: own === null ? translate("own") : String(own) },
        ...choices
          .filter((choice) => choice !== own)
          .map((choice) => ({ value: String(choice), label: String(choice) })),
      ]}
      onChange={(chosen) => onChange(chosen === ownDimension ? null : Number(chosen))}
    />
  );
}

function isDimension(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= largest;
}
