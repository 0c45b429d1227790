"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { apiErrorOf } from "@/lib/client/api/api-failure";
import { correctionsQuery } from "@/lib/client/queries/corrections-query";
import type { TokenCorrection } from "@/lib/contract/token-corrections";
import { LoadFailure } from "@/components/ui/load-failure";
import { Panel } from "./panel";

/** How far off the estimates of tokens were, by model. */
export function EstimatesPanel() {
  const translate = useTranslations("usage.estimates");
  const { data, error, isFetching, refetch } = useQuery({
    ...correctionsQuery,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
  return (
    <Panel title={translate("title")} note={translate("note")} className="flex-1">
      {error && (
        <LoadFailure
          error={apiErrorOf(error)}
          retrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {data && data.corrections.length === 0 && <p>{translate("none")}</p>}
      {data && data.corrections.length > 0 && <EstimateTable corrections={data.corrections} />}
    </Panel>
  );
}

function EstimateTable({ corrections }: { corrections: readonly TokenCorrection[] }) {
  const translate = useTranslations("usage.estimates");
  const format = useFormatter();
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-right tabular">
        <caption className="sr-only">{translate("title")}</caption>
        <thead className="text-secondary text-text-2">
          <tr className="*:pb-1 *:pl-3 *:font-normal">
            <th scope="col" className="pl-0! text-left">
              {translate("model")}
            </th>
            <th scope="col">{translate("off")}</th>
            <th scope="col">{translate("calls")}</th>
            <th scope="col">{translate("texts")}</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map(({ model, meanError, calls, texts }) => (
            <tr key={model} className="border-t *:py-1 *:pl-3">
              <th scope="row" className="pl-0! text-left font-normal break-all">
                {model}
              </th>
              <td>
                {meanError === null
                  ? "–"
                  : `${format.number(meanError * 100, { maximumFractionDigits: 1 })} %`}
              </td>
              <td>{format.number(calls)}</td>
              <td>{format.number(texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
