"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useModels } from "@/lib/client/queries/use-models";
import { meanTokens } from "@/lib/client/usage/mean-tokens";
import type { DayUsage } from "@/lib/contract/usage";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { Select } from "@/components/ui/select";
import { Panel } from "../panel";
import { CountField } from "./count-field";
import { ProjectionTable } from "./projection-table";

/** As long as a short paragraph. */
const usualTokens = 200;
const rowsAtFirst = 4;

/** What a whole corpus would take, with the models that were used and with any other. */
export function ProjectionPanel({ days }: { days: readonly DayUsage[] }) {
  const translate = useTranslations("usage.projection");
  const models = useModels();
  const [documents, setDocuments] = useState(10_000_000);
  const [typedTokens, setTypedTokens] = useState<number | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const mean = meanTokens(days);
  const tokens = typedTokens ?? Math.max(1, Math.round(mean ?? usualTokens));
  const shown = [...new Set([...firstModels(days, models), ...added])].flatMap(
    (reference) => models.get(reference) ?? [],
  );
  const others = [...models.values()].filter((model) => !shown.includes(model));
  return (
    <Panel title={translate("title")} note={translate("note")} className="min-h-60">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CountField label={translate("documents")} value={documents} onChange={setDocuments} />
        <CountField label={translate("tokensEach")} value={tokens} onChange={setTypedTokens} />
        <span className="text-secondary text-text-2">
          {typedTokens !== null
            ? translate("typed")
            : mean === null
              ? translate("usual")
              : translate("mean")}
        </span>
        <Select
          label={translate("add")}
          value=""
          choices={[
            { value: "", label: translate("add") },
            ...others.map(({ reference }) => ({ value: reference, label: reference })),
          ]}
          onChange={(model) => model !== "" && setAdded((before) => [...before, model])}
        />
      </div>
      {shown.length > 0 && (
        <ProjectionTable models={shown} corpus={{ documents, tokensPerDocument: tokens }} />
      )}
    </Panel>
  );
}

/** The models that were used most; before anything was, the first that a provider would charge for. */
function firstModels(
  days: readonly DayUsage[],
  models: ReadonlyMap<string, ModelDescription>,
): string[] {
  const tokens = new Map<string, number>();
  for (const day of days) tokens.set(day.model, (tokens.get(day.model) ?? 0) + day.tokens);
  const used = [...tokens]
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([model]) => model);
  const charged = [...models.values()]
    .filter(({ kind, modality }) => kind !== "local" && modality === "dense")
    .map(({ reference }) => reference);
  return (used.length > 0 ? used : charged).slice(0, rowsAtFirst);
}
