"use client";

import { useFormatter, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { ColumnCounts } from "@/lib/client/run/count-columns";
import { expectedSeconds, isCounted, type ColumnPlan } from "@/lib/client/run/run-plan";

const PlanDetails = dynamic(() => import("./plan-details").then((module) => module.PlanDetails), {
  ssr: false,
});

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
  const counted = plans.filter(isCounted);
  if (counted.length < plans.length) {
    return <p className="text-text-2">{translate("plan.estimating")}</p>;
  }
  const sum = (name: keyof ColumnCounts) =>
    counted.reduce((total, { counts }) => total + counts[name], 0);
  const toSend = sum("inputs");
  if (toSend === 0) return <p className="text-text-2">{translate("plan.nothing")}</p>;
  const seconds = expectedSeconds(counted);
  const tokens = sum("estimatedTokens");
  const pictures = sum("pictures");
  const overLimit = sum("overLimit");
  const parts = [
    translate("plan.inputs", { count: toSend }),
    translate("plan.requests", { count: sum("requests") }),
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
      {open && <PlanDetails plans={counted} open onOpenChange={setOpen} />}
    </div>
  );
}
