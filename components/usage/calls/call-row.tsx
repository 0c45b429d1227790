"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { UsageCall } from "@/lib/contract/usage-calls";
import { CallCost } from "./call-cost";
import { CallKind } from "./call-kind";
import { OutcomeWord } from "./outcome-word";
import { RequestId } from "./request-id";

/** One call of the ledger. */
export function CallRow({ call }: { call: UsageCall }) {
  const translate = useTranslations("usage");
  const translateFact = useTranslations("facts.role");
  const format = useFormatter();
  const { at, model, dimension, role, inputs, images, latencyMs, visitor, own } = call;
  return (
    <tr className="align-top *:border-b *:px-2 *:py-1 last:*:border-b-0 hover:bg-raised">
      <td>
        {format.dateTime(new Date(at), {
          month: "short",
          day: "numeric",
          hour: "2-digit",
          minute: "2-digit",
          second: "2-digit",
          hourCycle: "h23",
          timeZone: "UTC",
        })}
      </td>
      <th scope="row" className="font-normal">
        {model}
        {dimension !== null && (
          <span className="text-text-2"> · {translate("calls.dimension", { dimension })}</span>
        )}
      </th>
      <td>
        <OutcomeWord call={call} />
      </td>
      <td>
        <CallKind kind={call.kind} />
      </td>
      <td className="text-text-2">{translateFact(role ?? "none")}</td>
      <td className="text-right">
        {format.number(inputs)}
        {images !== null && images > 0 && (
          <span className="text-text-2"> {translate("calls.images", { count: images })}</span>
        )}
      </td>
      <td className="text-right">
        <Tokens call={call} />
      </td>
      <td className="text-right">
        {latencyMs === null ? (
          "–"
        ) : (
          <>
            {format.number(latencyMs, { maximumFractionDigits: 0 })}{" "}
            <span className="text-text-2">ms</span>
          </>
        )}
      </td>
      <td className="text-right">
        <CallCost call={call} />
      </td>
      <td>
        <RequestId id={call.requestId} />
      </td>
      <td>
        <span className="inline-block max-w-40 truncate align-bottom" title={visitor}>
          {own ? translate("you") : visitor}
        </span>
      </td>
    </tr>
  );
}

/** As the provider counted them; what was only estimated says so. */
function Tokens({ call: { tokens, estimatedTokens, outcome } }: { call: UsageCall }) {
  const translate = useTranslations("usage.calls");
  const format = useFormatter();
  if (outcome === "cached") {
    return (
      <span className="text-green">{translate("savedTokens", { count: estimatedTokens })}</span>
    );
  }
  if (tokens !== null) return format.number(tokens);
  if (outcome === "failed") return "–";
  return <span className="text-amber">≈ {format.number(estimatedTokens)}</span>;
}
