"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { isActive } from "@/lib/client/run/column-run";
import { columnState, useRuns } from "@/lib/client/run/run-store";
import { sharedWith } from "@/lib/client/workspace/column-choice";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { runLimits } from "@/lib/contract/run-document";
import { inputKey } from "@/lib/inputs/input-content";

/** What the server will keep, so that nobody saves what they may not. */
export function WhatIsStored() {
  const translate = useTranslations("runs.save");
  const { inputs, columns } = useWorkspace();
  const runs = useRuns();
  const pictures = inputs.filter(({ image }) => image !== undefined);
  const thumbnails = pictures.filter(
    ({ image }) => image?.source === "data" && image.bytes > runLimits.pictureBytes,
  );
  const states = columns.map((choice) => columnState(runs, choice));
  const vectors = useMemo(() => {
    const keys = new Set(inputs.map(inputKey));
    return columns.reduce((sum, choice) => {
      if (sharedWith(columns, choice) !== null) return sum;
      const { answers } = columnState(runs, choice);
      return answers ? sum + [...keys].filter((key) => answers.has(key)).length : sum;
    }, 0);
  }, [inputs, columns, runs]);
  return (
    <div className="flex flex-col gap-1.5">
      <p>{translate("stores")}</p>
      <ul className="list-disc pl-5 marker:text-text-2">
        <li>{translate("texts", { count: inputs.filter(({ text }) => text !== "").length })}</li>
        {pictures.length > 0 && (
          <li>
            {translate("pictures", { count: pictures.length, thumbnails: thumbnails.length })}
          </li>
        )}
        <li>{translate("results", { vectors, columns: columns.length })}</li>
      </ul>
      <p className="text-text-2">{translate("who")}</p>
      {states.some(({ run }) => isActive(run)) && (
        <p className="text-amber">{translate("running")}</p>
      )}
      {vectors === 0 && <p className="text-amber">{translate("nothing")}</p>}
    </div>
  );
}
