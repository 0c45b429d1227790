"use client";

import { useQueries } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { sampleQuery } from "@/lib/client/queries/sample-query";
import type { LoadedSample } from "@/lib/client/workspace/load-sample-pictures";
import { sampleSetIds, type SampleSet } from "@/lib/inputs/sample-set";
import { usePictureSample } from "./use-picture-sample";

interface SampleMenuProps {
  onOpen: (sample: LoadedSample) => void;
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

/** A picture and its captions in two languages. */
const inputsPerPicture = 3;

/** The samples with what each is good for; their files are fetched when the menu opens. */
function SampleItems({ onOpen }: SampleMenuProps) {
  const samples = useQueries({ queries: sampleSetIds.map(sampleQuery) });
  const pictures = usePictureSample(onOpen);
  const pictureCount = (pictures.data?.pictures.length ?? 0) * inputsPerPicture;
  return (
    <>
      {samples.map(({ data, isError }, index) => (
        <SampleItem
          key={sampleSetIds[index]}
          about={data}
          count={data?.inputs.length ?? 0}
          failed={isError}
          onSelect={() => {
            if (data) onOpen(data);
          }}
        />
      ))}
      <SampleItem
        about={pictures.data}
        count={pictureCount}
        failed={pictures.isError}
        onSelect={() => void pictures.open()}
      />
    </>
  );
}

interface SampleItemProps {
  about: Pick<SampleSet, "title" | "description"> | undefined;
  count: number;
  failed: boolean;
  onSelect: () => void;
}

function SampleItem({ about, count, failed, onSelect }: SampleItemProps) {
  const translate = useTranslations("inputs");
  const language = useLocale() === "zh" ? "zh" : "en";
  return (
    <MenuItem disabled={!about} onSelect={onSelect}>
      {about ? (
        <span className="block max-w-72 py-0.5">
          <span className="font-medium">{about.title[language]}</span>
          <span className="ml-2 text-secondary text-text-2 tabular">
            {translate("sample.inputs", { count })}
          </span>
          <span className="block text-secondary text-text-2">{about.description[language]}</span>
        </span>
      ) : (
        translate(failed ? "sample.failed" : "sample.loading")
      )}
    </MenuItem>
  );
}
