"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { ModelRemark } from "../model-remark";
import { ReadinessMark } from "../readiness-mark";

/** Where an answer would come from now, or why there would be none, and what to do about it. */
export function ReadinessNote({ model }: { model: ModelDescription }) {
  const translate = useTranslations("models");
  const translateFact = useTranslations("facts");
  const translateError = useTranslations("errors");
  const { kind, notReady, accounts, remark } = model;
  return (
    <div className="flex max-w-[80ch] flex-col gap-1">
      <p>
        <ReadinessMark model={model} /> {translate(`ready.${kind ?? "notReady"}`)}
      </p>
      {notReady !== null && (
        <p className="text-amber">{translateError(notReady.code, notReady.params)}</p>
      )}
      {kind === "real" && accounts.length > 0 && (
        <p className="text-text-2">
          {translate("ready.accounts", { count: accounts.length, names: accounts.join(", ") })}
        </p>
      )}
      {kind === "emulated" && (
        <p>
          <Link href="/help#key" className="text-accent underline underline-offset-2">
            {translate("ready.howToSetKey")}
          </Link>
        </p>
      )}
      {remark !== null && (
        <p>
          <ModelRemark model={model} /> {translateFact(`remark.${remark}.hint`)}
        </p>
      )}
    </div>
  );
}
