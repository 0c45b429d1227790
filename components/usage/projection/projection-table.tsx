"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { projectCorpus, type Corpus } from "@/lib/client/usage/project-corpus";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { StandingMark } from "@/components/ui/standing-mark";
import { CallKind } from "../calls/call-kind";
import { ProjectedMoney } from "./projected-money";

interface ProjectionTableProps {
  models: readonly ModelDescription[];
  corpus: Corpus;
}

/** Written out also where the last is 0, as in 41.0. */
const threeDigits = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;
const heads = ["model", "money", "hours", "float32", "int8"] as const;

/** What the corpus takes, a row a model. */
export function ProjectionTable({ models, corpus }: ProjectionTableProps) {
  const translate = useTranslations("usage.projection");
  return (
    <div role="region" aria-label={translate("table")} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[720px] text-left tabular">
        <caption className="sr-only">{translate("table")}</caption>
        <thead className="text-secondary text-text-2">
          <tr className="*:pr-4 *:pb-1 *:align-bottom *:font-normal">
            {heads.map((head) => (
              <th key={head} scope="col">
                {translate(`head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <ProjectionRow key={model.reference} model={model} corpus={corpus} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProjectionRow({ model, corpus }: { model: ModelDescription; corpus: Corpus }) {
  const translate = useTranslations("usage.projection");
  const format = useFormatter();
  const { reference, kind, modality, dimension, requestsPerSecond: rate, batchInputs } = model;
  const { tokens, requests, hours, float32Bytes, int8Bytes } = projectCorpus(corpus, {
    batchInputs,
    requestsPerSecond: rate.value,
    dimension: modality === "sparse" ? null : dimension.value,
  });
  const size = (bytes: number | null) =>
    bytes === null ? (
      <Faint>{translate(modality === "sparse" ? "sparse" : "unknown")}</Faint>
    ) : (
      <>
        {format.number(bytes / 1e9, threeDigits)} <Faint>GB</Faint>
        <StandingMark standing={dimension.standing} />
      </>
    );
  return (
    <tr className="border-t align-top *:py-1.5 *:pr-4">
      <th scope="row" className="font-normal">
        {reference} {kind && <CallKind kind={kind} />}
      </th>
      <td>
        <ProjectedMoney model={model} tokens={tokens} requests={requests} />
      </td>
      <td>
        {hours === null || rate.value === null ? (
          <Faint>{translate(kind === "local" ? "noLimit" : "unknown")}</Faint>
        ) : (
          <>
            {format.number(hours, threeDigits)} <Faint>h</Faint>
            <div className="text-secondary text-text-2">
              {translate("atRate", { requests, rate: rate.value })}
              <StandingMark standing={rate.standing} />
            </div>
          </>
        )}
      </td>
      <td>{size(float32Bytes)}</td>
      <td>{size(int8Bytes)}</td>
    </tr>
  );
}

function Faint({ children }: { children: ReactNode }) {
  return <span className="text-text-2">{children}</span>;
}
