"use client";

import { useQueries } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { sampleQuery } from "@/lib/client/queries/sample-query";
import { sampleSetIds, type SampleSet } from "@/lib/inputs/sample-set";

interface SampleMenuProps {
  onOpen: (sample: SampleSet) => void;
}

export function SampleMenu({ onOpen }: SampleMenuProps) {
  const translate = useTranslations("inputs");
  return (
    <Menu
      trigger={
        <Button look="quiet">
          {translate("sample.menu")}
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      <SampleItems onOpen={onOpen} />
    </Menu>
  );
}

/** The samples with what each is good for; their files are fetched when the menu opens. */
function SampleItems({ onOpen }: SampleMenuProps) {
  const translate = useTranslations("inputs");
  const language = useLocale() === "zh" ? "zh" : "en";
  const samples = useQueries({ queries: sampleSetIds.map(sampleQuery) });
  return samples.map(({ data, isError }, index) => (
    <MenuItem
      key={sampleSetIds[index]}
      disabled={!data}
      onSelect={() => {
        if (data) onOpen(data);
      }}
    >
      {data ? (
        <span className="block max-w-72 py-0.5">
          <span className="font-medium">{data.title[language]}</span>
          <span className="ml-2 text-secondary text-text-2 tabular">
            {translate("sample.inputs", { count: data.inputs.length })}
          </span>
          <span className="block text-secondary text-text-2">{data.description[language]}</span>
        </span>
      ) : (
        translate(isError ? "sample.failed" : "sample.loading")
      )}
    </MenuItem>
  ));
}
