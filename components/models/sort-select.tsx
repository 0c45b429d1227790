"use client";

import { ArrowDownWideNarrow, ArrowUpNarrowWide } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
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
  const direction = translate(descending ? "sort.descending" : "sort.ascending");
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
        // A plain title: what places hints would be loaded for this button alone.
        <Button
          look="quiet"
          className="w-7 px-0! pointer-coarse:w-9"
          aria-label={direction}
          title={direction}
          onClick={() => onChange({ sort, descending: !descending })}
        >
          {descending ? (
            <ArrowDownWideNarrow size={14} aria-hidden />
          ) : (
            <ArrowUpNarrowWide size={14} aria-hidden />
          )}
        </Button>
      )}
    </span>
  );
}
