"use client";

import { useTranslations } from "next-intl";
import type { CallFilter } from "@/lib/client/usage/call-filter";
import type { ModelReference } from "@/lib/contract/model-reference";
import { callOutcomeSchema } from "@/lib/contract/usage-calls";
import { Select } from "@/components/ui/select";

interface CallFiltersProps {
  /** Those that were called in these days. */
  models: readonly ModelReference[];
  filter: CallFilter;
  onChange: (filter: Partial<CallFilter>) => void;
}

const all = "*";
const outcomes = callOutcomeSchema.options;

/** Narrows the calls down by model and by what came of them. */
export function CallFilters({ models, filter, onChange }: CallFiltersProps) {
  const translate = useTranslations("usage.calls");
  const everything = { value: all, label: translate("all") };
  const present = new Set(models);
  // The one in the address may have been called on other days.
  if (filter.model !== null) present.add(filter.model);
  return (
    <>
      <Select
        label={translate("head.model")}
        showLabel
        value={filter.model ?? all}
        choices={[
          everything,
          ...[...present].toSorted().map((model) => ({ value: model, label: model })),
        ]}
        onChange={(model) => onChange({ model: model === all ? null : model })}
      />
      <Select
        label={translate("head.outcome")}
        showLabel
        value={filter.outcome ?? all}
        choices={[
          everything,
          ...outcomes.map((value) => ({ value, label: translate(`outcome.${value}`) })),
        ]}
        onChange={(chosen) =>
          onChange({ outcome: outcomes.find((outcome) => outcome === chosen) ?? null })
        }
      />
    </>
  );
}
