"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { Standing } from "@/lib/contract/standing";
import { KindBadge } from "@/components/ui/kind-badge";
import { PriceList } from "./price-list";

/** One model of the picker with the facts that decide: kind, dimension, limit, languages, price. */
export function ModelRow({ model }: { model: ModelDescription }) {
  const translate = useTranslations("columns");
  const format = useFormatter();
  const { dimension, inputTokenLimit, languages } = model;
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
        <FactItem name={translate("fact.dimension")} standing={dimension.standing}>
          {dimension.value === null ? translate("fact.unknown") : format.number(dimension.value)}
        </FactItem>
        <FactItem name={translate("fact.limit")} standing={inputTokenLimit.standing}>
          <LimitValue limit={inputTokenLimit} />
        </FactItem>
        <FactItem name={translate("fact.languages")} standing={languages.standing}>
          {languages.value ?? translate("fact.unknown")}
        </FactItem>
        {model.kind !== "local" && (
          <div className="flex gap-1">
            <dt>{translate("fact.price")}</dt>
            <dd className="text-text">
              <PriceList prices={model.prices} />
            </dd>
          </div>
        )}
      </dl>
      {model.remark && (
        <p className="text-secondary text-amber">⚠ {translate(`remark.${model.remark}.hint`)}</p>
      )}
      {model.notReady && <p className="text-secondary text-amber">⚠ {model.notReady}</p>}
    </div>
  );
}

function LimitValue({ limit }: { limit: ModelDescription["inputTokenLimit"] }) {
  const translate = useTranslations("columns");
  if (limit.value !== null) return translate("fact.tokens", { tokens: limit.value });
  return translate(limit.standing === "unknown" ? "fact.unknown" : "fact.noLimit");
}

interface FactItemProps {
  name: string;
  standing: Standing;
  children: ReactNode;
}

/** A fact by name; one that is not documented says so beside it. */
function FactItem({ name, standing, children }: FactItemProps) {
  const translate = useTranslations("columns");
  const verified = standing === "doc" || standing === "sdk";
  return (
    <div className="flex gap-1">
      <dt>{name}</dt>
      <dd className="text-text tabular">
        {children}
        {!verified && standing !== "unknown" && (
          <span className="text-amber"> ({translate(`standing.${standing}`)})</span>
        )}
      </dd>
    </div>
  );
}
