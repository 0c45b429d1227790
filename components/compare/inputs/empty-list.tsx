"use client";

import { useQueries } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { sampleQuery } from "@/lib/client/queries/sample-query";
import { sampleSetIds } from "@/lib/inputs/sample-set";
import { modifierName } from "@/components/ui/modifier-name";
import type { LoadedSample } from "@/lib/client/workspace/load-sample-pictures";
import { usePictureSample } from "./use-picture-sample";

interface EmptyListProps {
  onOpenSample: (sample: LoadedSample) => void;
  onPaste: (text: string) => void;
  onChooseFile: () => void;
}

/** What stands in place of the list while there is nothing in it: the ways to begin. */
export function EmptyList({ onOpenSample, onPaste, onChooseFile }: EmptyListProps) {
  const translate = useTranslations("inputs");
  const language = useLocale() === "zh" ? "zh" : "en";
  const samples = useQueries({ queries: sampleSetIds.map(sampleQuery) });
  const pictures = usePictureSample(onOpenSample);
  const paste = async () => {
    try {
      onPaste(await navigator.clipboard.readText());
    } catch {
      showToast(translate("start.notPasted", { shortcut: `${modifierName()} V` }));
    }
  };
  return (
    <div className="flex h-full flex-col items-start gap-3 overflow-y-auto p-3">
      <div>
        <h3 className="font-semibold">{translate("start.title")}</h3>
        <p className="text-text-2">{translate("start.text")}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => void paste()}>
          {translate("start.paste")}
        </Button>
        <Button onClick={onChooseFile}>{translate("start.file")}</Button>
      </div>
      <div className="flex flex-wrap gap-2">
        {samples.map(
          ({ data }) =>
            data && (
              <Button key={data.id} onClick={() => onOpenSample(data)}>
                {translate("start.sample", { title: data.title[language] })}
              </Button>
            ),
        )}
        {pictures.data && (
          <Button onClick={() => void pictures.open()}>
            {translate("start.sample", { title: pictures.data.title[language] })}
          </Button>
        )}
      </div>
    </div>
  );
}
