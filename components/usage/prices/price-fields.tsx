"use client";

import { useTranslations } from "next-intl";
import { useId, type ComponentProps } from "react";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { SetPrice } from "@/lib/contract/set-price";
import { classNames } from "@/components/ui/class-names";
import { Select } from "@/components/ui/select";

/** A price as it is being typed. */
export type PriceDraft = Omit<SetPrice, "amount"> & { amount: string };

interface PriceFieldsProps {
  draft: PriceDraft;
  models: readonly ModelDescription[];
  modelFixed: boolean;
  wrong: (field: keyof PriceDraft) => boolean;
  onChange: (change: Partial<PriceDraft>) => void;
}

const units = ["1000-tokens", "request"] as const;

/** The fields of a price, each with what is wrong with it. */
export function PriceFields({ draft, models, modelFixed, wrong, onChange }: PriceFieldsProps) {
  const translate = useTranslations("usage.prices");
  const translateFact = useTranslations("facts.price");
  const problem = (field: "amount" | "currency" | "source" | "date") =>
    wrong(field) ? translate(`wrong.${field}`) : null;
  return (
    <>
      <div className="flex flex-col items-start gap-1">
        <span className="text-secondary text-text-2">{translate("model")}</span>
        {modelFixed ? (
          <span className="break-all">{draft.model}</span>
        ) : (
          <Select
            label={translate("model")}
            value={draft.model}
            choices={models.map(({ reference }) => ({ value: reference, label: reference }))}
            onChange={(model) => onChange({ model })}
            className="max-w-full"
          />
        )}
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <Field
          label={translate("amount")}
          problem={problem("amount")}
          inputMode="decimal"
          value={draft.amount}
          className="w-32"
          onChange={(event) => onChange({ amount: event.target.value })}
        />
        <Field
          label={translate("currency")}
          problem={problem("currency")}
          placeholder="CNY"
          maxLength={3}
          value={draft.currency}
          className="w-20"
          onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
        />
        <div className="flex flex-col items-start gap-1">
          <span className="text-secondary text-text-2">{translate("unit")}</span>
          <Select
            label={translate("unit")}
            value={draft.unit}
            choices={units.map((value) => ({ value, label: translateFact(`unit.${value}`) }))}
            onChange={(unit) => onChange({ unit })}
          />
        </div>
      </div>
      <Field
        label={translate("source")}
        problem={problem("source")}
        placeholder={translate("sourceExample")}
        maxLength={200}
        value={draft.source}
        className="w-full"
        onChange={(event) => onChange({ source: event.target.value })}
      />
      <Field
        label={translate("readOn")}
        problem={problem("date")}
        type="date"
        value={draft.date}
        className="w-40"
        onChange={(event) => onChange({ date: event.target.value })}
      />
    </>
  );
}

interface FieldProps extends ComponentProps<"input"> {
  label: string;
  problem: string | null;
}

function Field({ label, problem, className, ...props }: FieldProps) {
  const problemId = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label className="flex flex-col gap-1 text-secondary text-text-2">
        {label}
        <input
          className={classNames(
            "h-7 rounded-panel border bg-panel px-2 text-body text-text tabular pointer-coarse:h-9",
            problem && "border-red",
            className,
          )}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          {...props}
        />
      </label>
      {problem !== null && (
        <p id={problemId} className="text-secondary text-red">
          {problem}
        </p>
      )}
    </div>
  );
}
