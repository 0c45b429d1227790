"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { classNames } from "@/components/ui/class-names";
import { FactValue } from "@/components/ui/fact-value";
import type { ModelListProps } from "./model-list";
import { ModelLink } from "./model-link";
import { ModelPrice } from "./model-price";
import { ModelRemark } from "./model-remark";
import { ReadinessMark } from "./readiness-mark";

/** The models as cards, for narrow screens; a tap opens a model's sheet. */
export function ModelCards({ shown, onOpen }: ModelListProps) {
  const translate = useTranslations("models");
  return (
    <ul aria-label={translate("title")} className="flex flex-col">
      {shown.map((model) => (
        <li key={model.reference} className="relative flex flex-col gap-1 border-b p-3">
          <ModelCard model={model} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

interface ModelCardProps {
  model: ModelDescription;
  onOpen: (reference: string) => void;
}

function ModelCard({ model, onOpen }: ModelCardProps) {
  const translate = useTranslations("facts");
  const format = useFormatter();
  const { dimension, inputTokenLimit, languages } = model;
  return (
    <>
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="min-w-0 font-medium">
          <ModelLink
            model={model}
            onOpen={onOpen}
            // The whole card can be tapped.
            className="after:absolute after:inset-0"
          />
        </h2>
        <ReadinessMark model={model} />
      </div>
      <p className="flex flex-wrap gap-x-2 text-secondary text-text-2">
        {model.provider} · {translate(`modality.${model.modality}`)}
        <ModelRemark model={model} />
      </p>
      <dl className="grid grid-cols-2 gap-x-3 text-secondary">
        <CardFact name={translate("name.dimension")}>
          <FactValue fact={dimension}>{(value) => format.number(value)}</FactValue>
        </CardFact>
        <CardFact name={translate("name.limit")}>
          <FactValue fact={inputTokenLimit}>
            {(value) => translate("tokens", { tokens: value })}
          </FactValue>
        </CardFact>
        <CardFact name={translate("name.languages")}>
          <FactValue fact={languages}>{(value) => value}</FactValue>
        </CardFact>
        <CardFact name={translate("name.price")} className="col-span-2">
          <ModelPrice model={model} />
        </CardFact>
      </dl>
    </>
  );
}

interface CardFactProps {
  name: string;
  className?: string;
  children: ReactNode;
}

function CardFact({ name, className, children }: CardFactProps) {
  return (
    <div className={classNames("flex gap-1", className)}>
      <dt className="shrink-0 text-text-2">{name}</dt>
      <dd className="min-w-0 tabular">{children}</dd>
    </div>
  );
}
