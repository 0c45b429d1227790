"use client";

import { useTranslations } from "next-intl";
import {
  callOutcomeSchema,
  type CallOutcomeName,
  type UsageCall,
} from "@/lib/contract/usage-calls";
import { Select } from "@/components/ui/select";

interface CallFilter {
  model: string | null;
  outcome: CallOutcomeName | null;
}

interface CallFiltersProps {
  calls: readonly UsageCall[];
  filter: CallFilter;
  onChange: (filter: Partial<CallFilter>) => void;
}

const all = "*";
const outcomes = callOutcomeSchema.options;

/** Narrows the loaded calls down by model and by what came of them. */
export function CallFilters({ calls, filter, onChange }: CallFiltersProps) {
  const translate = useTranslations("usage.calls");
  const everything = { value: all, label: translate("all") };
  const present = new Set(calls.map(({ model }) => model));
  // The one in the address may be on a page that is not loaded yet.
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
