"use client";

import { useTranslations } from "next-intl";
import { Hint } from "@/components/ui/hint";
import { Select } from "@/components/ui/select";

interface DimensionSelectProps {
  /** The chosen dimension; null is the model's own. */
  dimension: number | null;
  /** The model's own dimension; null while unknown. */
  own: number | null;
  choices: readonly number[];
  onChange: (dimension: number | null) => void;
}

/** The dimension, as a choice where the model has one and as plain text where not. */
export function DimensionSelect({ dimension, own, choices, onChange }: DimensionSelectProps) {
  const translate = useTranslations("columns");
  if (choices.length === 0) {
    return (
      <Hint text={translate("dimension.fixed")}>
        <span className="whitespace-nowrap text-text-2 tabular">
          {own === null ? translate("dimension.unknown") : translate("dimension.value", { own })}
        </span>
      </Hint>
    );
  }
  return (
    <Select
      label={translate("dimension.label")}
      value={String(dimension ?? own)}
      choices={choices.map((value) => ({
        value: String(value),
        label: translate("dimension.value", { own: value }),
      }))}
      onChange={(value) => onChange(Number(value) === own ? null : Number(value))}
    />
  );
}
