"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";

interface FilterSelectProps<Value extends string> {
  label: string;
  /** Null lets all through. */
  value: Value | null;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value | null) => void;
}

const all = "*";

/** One choice that models are filtered by, or all of them. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const translate = useTranslations("models");
  const { label, value, choices, onChange } = props;
  return (
    <Select
      label={label}
      showLabel
      value={value ?? all}
      choices={[{ value: all, label: translate("filter.all") }, ...choices]}
      onChange={(chosen) => onChange(choices.find((one) => one.value === chosen)?.value ?? null)}
    />
  );
}
