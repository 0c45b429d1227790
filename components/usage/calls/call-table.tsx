"use client";

import { useTranslations } from "next-intl";
import type { UsageCall } from "@/lib/contract/usage-calls";
import { classNames } from "@/components/ui/class-names";
import { CallRow } from "./call-row";

const heads = [
  { head: "time" },
  { head: "model" },
  { head: "outcome" },
  { head: "kind" },
  { head: "role" },
  { head: "inputs", numeric: true },
  { head: "tokens", numeric: true },
  { head: "latency", numeric: true },
  { head: "cost", numeric: true },
  { head: "requestId" },
  { head: "visitor" },
] as const;

/** One row a call; it scrolls inside its own box. */
export function CallTable({ calls }: { calls: readonly UsageCall[] }) {
  const translate = useTranslations("usage.calls");
  return (
    // What scrolls must be reachable by keyboard.
    <div
      role="region"
      aria-label={translate("table")}
      tabIndex={0}
      className="max-h-[70dvh] overflow-auto rounded-panel border"
    >
      <table className="w-full border-separate border-spacing-0 text-left whitespace-nowrap tabular">
        <caption className="sr-only">{translate("table")}</caption>
        <thead className="text-secondary text-text-2">
          <tr>
            {heads.map((one) => (
              <th
                key={one.head}
                scope="col"
                className={classNames(
                  "sticky top-0 z-1 border-b bg-panel px-2 py-1.5 font-normal",
                  "numeric" in one && "text-right",
                )}
              >
                {translate(`head.${one.head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
