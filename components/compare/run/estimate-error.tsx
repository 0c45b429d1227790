"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useTokenCorrections } from "@/lib/client/queries/use-token-corrections";

/** How far a model's estimates were off so far, against what its provider counted; nothing before the first call. */
export function EstimateError({ model }: { model: string }) {
  const translate = useTranslations("columns");
  const format = useFormatter();
  const correction = useTokenCorrections().get(model);
  if (correction === undefined || correction.meanError === null) return null;
  const error = format.number(correction.meanError * 100, { maximumSignificantDigits: 2 });
  return (
    <span className="block text-secondary whitespace-normal text-text-2">
      {translate("plan.errorSoFar", { error, calls: correction.calls })}
    </span>
  );
}
