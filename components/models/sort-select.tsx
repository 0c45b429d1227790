"use client";

import { ArrowDownWideNarrow, ArrowUpNarrowWide } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { sortKeys } from "./list-choices";
import type { ModelOrder } from "./use-shown-models";

interface SortSelectProps {
  order: ModelOrder;
  onChange: (order: ModelOrder) => void;
}

/** The order of the cards. */
export function SortSelect({ order, onChange }: SortSelectProps) {
  const translate = useTranslations("models");
  const { sort, descending } = order;
  const choices = ["catalogue", ...sortKeys] as const;
  return (
    <span className="inline-flex min-w-0 items-center">
      <Select
        label={translate("sort.label")}
        showLabel
        value={sort ?? "catalogue"}
        choices={choices.map((value) => ({
          value,
          label: translate(value === "catalogue" ? "sort.catalogue" : `head.${value}`),
        }))}
        onChange={(value) => onChange({ descending, sort: value === "catalogue" ? null : value })}
      />
      {sort !== null && (
        <IconButton
          label={translate(descending ? "sort.descending" : "sort.ascending")}
          onClick={() => onChange({ sort, descending: !descending })}
        >
          {descending ? (
            <ArrowDownWideNarrow size={14} aria-hidden />
          ) : (
            <ArrowUpNarrowWide size={14} aria-hidden />
          )}
        </IconButton>
      )}
    </span>
  );
}
