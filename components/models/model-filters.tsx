"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { FilterSelect } from "./filter-select";
import { isFiltering, noFilter } from "./filter-models";
import { languageChoices, modalities, readinesses } from "./list-choices";
import { modelsTsv } from "./models-tsv";
import { ModelSearch } from "./model-search";
import { SortSelect } from "./sort-select";
import type { ShownModels } from "./use-shown-models";

interface ModelFiltersProps {
  models: readonly ModelDescription[];
  view: ShownModels;
}

/** Narrows the list down by words and by facts; the address keeps it. */
export function ModelFilters({ models, view }: ModelFiltersProps) {
  const translate = useTranslations("models");
  const translateFact = useTranslations("facts");
  const { filter, setFilter, shown } = view;
  const providers = [...new Set(models.map(({ provider }) => provider))];
  const words = { done: translate("copied"), failed: translate("copyFailed") };
  return (
    <div role="search" className="flex flex-wrap items-center gap-2 border-b p-3">
      <ModelSearch value={filter.search} onChange={(search) => setFilter({ search })} />
      <FilterSelect
        label={translate("filter.provider")}
        value={filter.provider}
        choices={providers.map((value) => ({ value, label: value }))}
        onChange={(provider) => setFilter({ provider })}
      />
      <FilterSelect
        label={translate("filter.modality")}
        value={filter.modality}
        choices={modalities.map((value) => ({ value, label: translateFact(`modality.${value}`) }))}
        onChange={(modality) => setFilter({ modality })}
      />
      <FilterSelect
        label={translate("filter.readiness")}
        value={filter.readiness}
        choices={readinesses.map((value) => ({ value, label: translate(`readiness.${value}`) }))}
        onChange={(readiness) => setFilter({ readiness })}
      />
      <FilterSelect
        label={translate("filter.language")}
        value={filter.language}
        choices={languageChoices.map((value) => ({ value, label: translate(`language.${value}`) }))}
        onChange={(language) => setFilter({ language })}
      />
      {/* Cards have no column heads to sort by. */}
      <div className="min-[701px]:hidden">
        <SortSelect order={view.order} onChange={view.setOrder} />
      </div>
      {isFiltering(filter) && (
        <Button look="quiet" onClick={() => setFilter(noFilter)}>
          {translate("showAll")}
        </Button>
      )}
      <span className="ml-auto inline-flex items-center gap-2">
        <span role="status" className="min-w-28 text-right text-text-2 tabular">
          {models.length > 0 && translate("count", { shown: shown.length, total: models.length })}
        </span>
        <Button
          disabled={shown.length === 0}
          onClick={() => void copyText(modelsTsv(shown), words)}
        >
          <Copy size={14} aria-hidden />
          {translate("copyTable")}
        </Button>
      </span>
    </div>
  );
}
