"use client";

import { useTranslations } from "next-intl";
import type { FreeTierState } from "@/lib/contract/usage";
import { StandingMark } from "@/components/ui/standing-mark";
import { Panel } from "./panel";
import { UsageBar } from "./usage-bar";

/** What providers give for nothing each month, and how much of it is used. */
export function FreeTierPanel({ tiers }: { tiers: readonly FreeTierState[] }) {
  const translate = useTranslations("usage.freeTiers");
  return (
    <Panel title={translate("title")} note={translate("note")}>
      {tiers.length === 0 ? (
        <p>{translate("none")}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {tiers.map((tier) => (
            <TierLine key={`${tier.provider} ${tier.unit}`} tier={tier} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function TierLine({ tier }: { tier: FreeTierState }) {
  const translate = useTranslations("usage.freeTiers");
  const { provider, unit, limit, used, standing, source } = tier;
  return (
    <li className="flex flex-col gap-1">
      <div className="flex flex-wrap justify-between gap-x-4 tabular">
        <span>{provider}</span>
        <span>
          {translate(`used.${unit}`, { used, limit })}
          <StandingMark standing={standing} />
        </span>
      </div>
      <UsageBar label={provider} used={used} cap={limit} />
      <div className="flex flex-wrap justify-between gap-x-4 text-secondary text-text-2 tabular">
        <span className={used > limit ? "text-red" : undefined}>
          {used > limit
            ? translate("over", { count: used - limit })
            : translate("left", { count: limit - used })}
        </span>
        <span>{translate("source", { source })}</span>
      </div>
    </li>
  );
}
