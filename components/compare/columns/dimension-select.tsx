"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { Hint } from "@/components/ui/hint";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { dimensionOptions, type DimensionOption, type DimensionSetting } from "./dimension-choices";

interface DimensionSelectProps {
  setting: DimensionSetting;
  /** The model's own dimension; null while unknown. */
  own: number | null;
  /** Null for a model that is not in the catalogue. */
  description: ModelDescription | null;
  onChange: (setting: DimensionSetting) => void;
}

/** The largest dimension that a request may ask for; what is above the model's own is for the service to refuse. */
const mostAsked = 16_384;
const nothingAskable = { dimensionRequest: "none" as const, dimensionChoices: [] };

/** The dimension: the model's own, a cut made here, or one asked of the service; plain text where there is no choice. */
export function DimensionSelect(props: DimensionSelectProps) {
  const { setting, own, description, onChange } = props;
  const translate = useTranslations("columns.dimension");
  const [typing, setTyping] = useState<"type-cut" | "type-ask" | null>(null);
  const options = dimensionOptions(own, description ?? nothingAskable, setting);
  if (description?.modality === "sparse" || options.length === 1) return <Fixed {...props} />;
  const label = (option: DimensionOption) => {
    if (option.type === "own") return own === null ? translate("own") : translate("value", { own });
    if (option.type === "cut") return translate("cutValue", { kept: option.dimension });
    if (option.type === "ask") return translate("askValue", { asked: option.dimension });
    return translate(option.type === "type-cut" ? "typeCut" : "typeAsk");
  };
  const choose = (name: string) => {
    const option = options.find((candidate) => nameOf(candidate) === name);
    if (option?.type === "type-cut" || option?.type === "type-ask") setTyping(option.type);
    else if (option) {
      setTyping(null);
      onChange(settingOf(option));
    }
  };
  const typed = (type: "cut" | "ask") => (dimension: number) => {
    setTyping(null);
    onChange(settingOf({ type, dimension }));
  };
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-1.5">
      <Select
        label={translate("label")}
        value={typing ?? nameOf(optionOf(setting))}
        choices={options.map((option) => ({ value: nameOf(option), label: label(option) }))}
        onChange={choose}
      />
      {typing === "type-cut" && own !== null && (
        <NumberField
          label={translate("cutTo")}
          value={setting.cut ?? own}
          min={1}
          max={own}
          onChange={typed("cut")}
        />
      )}
      {typing === "type-ask" && (
        <NumberField
          label={translate("askFor")}
          value={setting.dimension ?? own ?? 1}
          min={1}
          max={mostAsked}
          onChange={typed("ask")}
        />
      )}
    </span>
  );
}

function Fixed({ own, description }: DimensionSelectProps) {
  const translate = useTranslations("columns.dimension");
  const sparse = description?.modality === "sparse";
  const words = own === null ? translate("unknown") : translate("value", { own });
  return (
    <Hint text={translate(sparse ? "sparseHint" : "fixed")}>
      <span className="whitespace-nowrap text-text-2 tabular">
        {sparse ? translate("sparse") : words}
      </span>
    </Hint>
  );
}

function optionOf({ dimension, cut }: DimensionSetting): DimensionOption {
  if (cut !== null) return { type: "cut", dimension: cut };
  return dimension === null ? { type: "own" } : { type: "ask", dimension };
}

/** A column is either cut here or asked for, so that it is clear whose doing its dimension is. */
function settingOf(option: DimensionOption): DimensionSetting {
  return {
    dimension: option.type === "ask" ? option.dimension : null,
    cut: option.type === "cut" ? option.dimension : null,
  };
}

function nameOf(option: DimensionOption): string {
  return "dimension" in option ? `${option.type} ${option.dimension}` : option.type;
}
