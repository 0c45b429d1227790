"use client";

import { useTranslations } from "next-intl";
import type { ColumnRun } from "@/lib/client/run/column-run";
import { Hint } from "@/components/ui/hint";

/** Which accounts took no more batches of a run, with the reason; the others went on with it. */
export function AccountsOut({ accounts }: { accounts: ColumnRun["accountsOut"] }) {
  const translate = useTranslations("columns.status");
  const errors = useTranslations("errors");
  const reasons = [...accounts].map(([account, { code, params }]) =>
    translate("accountOutHint", { account, reason: errors(code, params) }),
  );
  return (
    <Hint text={reasons.join(" ")}>
      <span className="shrink-0 text-amber">
        ⚠ {translate("accountsOut", { accounts: [...accounts.keys()].join(", ") })}
      </span>
    </Hint>
  );
}
