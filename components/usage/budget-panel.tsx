"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { BudgetState } from "@/lib/contract/usage";
import { Panel } from "./panel";
import { UsageBar } from "./usage-bar";
import { useMoney } from "./use-money";

/** The day's budgets of the instance and of the one who looks, and how much of each is left. */
export function BudgetPanel({ budgets }: { budgets: readonly BudgetState[] }) {
  const translate = useTranslations("usage.budgets");
  return (
    <Panel title={translate("title")} note={translate("note")}>
      {budgets.length === 0 ? (
        <p>{translate("none")}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {budgets.map((budget) => (
            <BudgetLine key={`${budget.scope} ${budget.currency}`} budget={budget} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function BudgetLine({ budget }: { budget: BudgetState }) {
  const translate = useTranslations("usage.budgets");
  const format = useFormatter();
  const money = useMoney();
  const { scope, currency, cap, used, resetsAt } = budget;
  const amount = (value: number) =>
    currency === null ? translate("tokens", { count: value }) : money(value, currency);
  const name = translate(`scope.${scope}`, { unit: currency ?? translate("unitTokens") });
  const left = Math.max(0, cap - used);
  return (
    <li className="flex flex-col gap-1">
      <div className="flex flex-wrap justify-between gap-x-4 tabular">
        <span>{name}</span>
        <span>{translate("used", { used: amount(used), cap: amount(cap) })}</span>
      </div>
      <UsageBar label={name} used={used} cap={cap} />
      <div className="flex flex-wrap justify-between gap-x-4 text-secondary text-text-2 tabular">
        <span className={left === 0 ? "text-red" : undefined}>
          {left === 0 ? translate("nothingLeft") : translate("left", { left: amount(left) })}
        </span>
        <span>
          {translate("resets", {
            time: format.dateTime(new Date(resetsAt), {
              dateStyle: "medium",
              timeStyle: "short",
              timeZone: "UTC",
            }),
          })}
        </span>
      </div>
    </li>
  );
}
