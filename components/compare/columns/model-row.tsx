"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { FactValue } from "@/components/ui/fact-value";
import { KindBadge } from "@/components/ui/kind-badge";
import { PriceList } from "@/components/ui/price-list";

const inputKinds = ["text", "image", "textWithImage"] as const;

/** One model of the picker with the facts that decide: kind, dimension, limit, languages, price. */
export function ModelRow({ model }: { model: ModelDescription }) {
  const translate = useTranslations("facts");
  const translateError = useTranslations("errors");
  const format = useFormatter();
  const { dimension, inputTokenLimit, languages, notReady } = model;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium break-all">{model.modelId}</span>
        <span className="text-secondary text-text-2">
          {model.provider} · {translate(`modality.${model.modality}`)}
        </span>
        {model.kind && <KindBadge kind={model.kind} />}
      </div>
      <dl className="flex flex-wrap gap-x-4 text-secondary text-text-2">
        <FactItem name={translate("name.accepts")}>
          {inputKinds
            .filter((kind) => model.accepts[kind])
            .map((kind) => translate(`accepts.${kind}`))
            .join(", ")}
        </FactItem>
        <FactItem name={translate("name.dimension")}>
          <FactValue fact={dimension}>{(value) => format.number(value)}</FactValue>
        </FactItem>
        <FactItem name={translate("name.limit")}>
          <FactValue fact={inputTokenLimit}>
            {(value) => translate("tokens", { tokens: value })}
          </FactValue>
        </FactItem>
        <FactItem name={translate("name.languages")}>
          <FactValue fact={languages}>{(value) => value}</FactValue>
        </FactItem>
        {model.kind !== "local" && (
          <FactItem name={translate("name.price")}>
            <PriceList prices={model.prices} />
          </FactItem>
        )}
      </dl>
      {model.remark && (
        <p className="text-secondary text-amber">⚠ {translate(`remark.${model.remark}.hint`)}</p>
      )}
      {notReady && (
        <p className="text-secondary text-amber">
          ⚠ {translateError(notReady.code, notReady.params)}
        </p>
      )}
    </div>
  );
}

function FactItem({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-1">
      <dt className="shrink-0">{name}</dt>
      <dd className="text-text tabular">{children}</dd>
    </div>
  );
}
