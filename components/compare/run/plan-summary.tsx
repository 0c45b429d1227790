"use client";

import { useFormatter, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { expectedSeconds, type ColumnPlan } from "@/lib/client/run/run-plan";

const PlanDetails = dynamic(() => import("./plan-details").then((module) => module.PlanDetails));

interface PlanSummaryProps {
  plans: readonly ColumnPlan[];
  inputCount: number;
}

/** One line: inputs, requests, tokens and time of a run; a click shows them, and the cost, by column. */
export function PlanSummary({ plans, inputCount }: PlanSummaryProps) {
  const translate = useTranslations("columns");
  const format = useFormatter();
  const [open, setOpen] = useState(false);
  if (inputCount === 0) return <p className="text-text-2">{translate("plan.noInputs")}</p>;
  if (plans.length === 0) return <p className="text-text-2">{translate("plan.noColumns")}</p>;
  const sum = (pick: (plan: ColumnPlan) => number) =>
    plans.reduce((total, plan) => total + pick(plan), 0);
  const toSend = sum((plan) => plan.inputs.length);
  if (toSend === 0) return <p className="text-text-2">{translate("plan.nothing")}</p>;
  const seconds = expectedSeconds(plans);
  const tokens = sum((plan) => plan.estimatedTokens);
  const pictures = sum((plan) => plan.pictures);
  const overLimit = sum((plan) => plan.overLimit);
  const parts = [
    translate("plan.inputs", { count: toSend }),
    translate("plan.requests", { count: sum((plan) => plan.requests) }),
    pictures > 0 && tokens === 0 ? null : translate("plan.tokens", { count: tokens }),
    pictures === 0 ? null : translate("plan.pictures", { count: pictures }),
    seconds === null
      ? null
      : seconds < 1
        ? translate("plan.underASecond")
        : translate("plan.seconds", {
            seconds: format.number(seconds, { maximumSignificantDigits: 2 }),
          }),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-2 tabular">
      <span>{parts.filter(Boolean).join(" · ")}</span>
      {overLimit > 0 && (
        <span className="text-amber">⚠ {translate("plan.overLimit", { count: overLimit })}</span>
      )}
      <button
        type="button"
        className="text-accent underline-offset-2 hover:underline"
        onClick={() => setOpen(true)}
      >
        {translate("plan.details")}
      </button>
      {open && <PlanDetails plans={plans} open onOpenChange={setOpen} />}
    </div>
  );
}
