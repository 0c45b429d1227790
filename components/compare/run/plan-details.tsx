"use client";

import { useFormatter, useTranslations } from "next-intl";
import { expectedSeconds, type CountedPlan } from "@/lib/client/run/run-plan";
import { splitModelReference } from "@/lib/contract/model-reference";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { Dialog } from "@/components/ui/dialog";
import { KindBadge } from "@/components/ui/kind-badge";
import { CostLines } from "./cost-lines";
import { EstimateError } from "./estimate-error";

interface PlanDetailsProps {
  plans: readonly CountedPlan[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The plan by column: what is sent, in how many requests, for what money, in what time. */
export function PlanDetails({ plans, open, onOpenChange }: PlanDetailsProps) {
  const translate = useTranslations("columns");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={translate("plan.title")}
      description={translate("plan.description")}
      closeLabel={translate("picker.close")}
      width="max-w-3xl"
    >
      <div className="overflow-x-auto p-4">
        <table className="w-full text-left tabular">
          <thead className="text-text-2">
            <tr>
              {(["column", "inputs", "requests", "tokens", "time", "cost"] as const).map((name) => (
                <th key={name} scope="col" className="pr-4 pb-1 font-normal whitespace-nowrap">
                  {translate(`plan.head.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <PlanRow key={plan.choice.letter} plan={plan} />
            ))}
          </tbody>
        </table>
        <p className="pt-3 text-secondary text-text-2">{translate("plan.note")}</p>
      </div>
    </Dialog>
  );
}

function PlanRow({ plan }: { plan: CountedPlan }) {
  const translate = useTranslations("columns");
  const format = useFormatter();
  const seconds = expectedSeconds([plan]);
  const { counts } = plan;
  const kind = plan.description?.kind ?? null;
  return (
    <tr className="border-t align-top">
      <th scope="row" className="py-1.5 pr-4 font-normal">
        <span className="flex items-center gap-1.5">
          <ColumnLetterMark letter={plan.choice.letter} />
          {splitModelReference(plan.choice.model).modelId}
        </span>
        {kind && <KindBadge kind={kind} />}
      </th>
      <td className="py-1.5 pr-4">{format.number(counts.inputs)}</td>
      <td className="py-1.5 pr-4">{format.number(counts.requests)}</td>
      <td className="py-1.5 pr-4">
        ≈ {format.number(counts.estimatedTokens)}
        {counts.pictures > 0 && (
          <span className="block">{translate("plan.pictures", { count: counts.pictures })}</span>
        )}
        <EstimateError model={plan.choice.model} />
      </td>
      <td className="py-1.5 pr-4 whitespace-nowrap">
        {seconds === null
          ? "–"
          : translate("plan.seconds", {
              seconds: format.number(seconds, { maximumSignificantDigits: 2 }),
            })}
      </td>
      <td className="py-1.5">
        <CostLines
          kind={kind}
          prices={plan.description?.prices ?? []}
          tokens={counts.estimatedTokens}
          requests={counts.requests}
          estimated
        />
      </td>
    </tr>
  );
}
