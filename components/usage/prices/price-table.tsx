"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { SetPrice } from "@/lib/contract/set-price";
import { IconButton } from "@/components/ui/icon-button";
import type { PriceRow } from "./price-rows";

interface PriceTableProps {
  rows: readonly PriceRow[];
  /** Those that the reader may change. */
  set: readonly SetPrice[];
  onEdit: (price: SetPrice) => void;
  onRemove: (price: SetPrice) => void;
}

/** Every price that counts, with where and when it was read. */
export function PriceTable({ rows, set, onEdit, onRemove }: PriceTableProps) {
  const translate = useTranslations("usage.prices");
  return (
    <div role="region" aria-label={translate("table")} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[560px] text-left tabular">
        <caption className="sr-only">{translate("table")}</caption>
        <thead className="text-secondary text-text-2">
          <tr className="*:pr-3 *:pb-1 *:font-normal">
            <th scope="col">{translate("model")}</th>
            <th scope="col">{translate("price")}</th>
            <th scope="col">{translate("source")}</th>
            <th scope="col">{translate("readOn")}</th>
            {set.length > 0 && (
              <th scope="col">
                <span className="sr-only">{translate("actions")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const own = row.from === "admin" && set.find(({ model }) => model === row.model);
            return (
              <tr key={`${row.from} ${row.model}`} className="border-t align-top *:py-1 *:pr-3">
                <th scope="row" className="font-normal whitespace-nowrap">
                  {row.model}
                </th>
                <PriceCells row={row} />
                {set.length > 0 && (
                  <td className="text-right whitespace-nowrap">
                    {own && (
                      <>
                        <IconButton
                          label={translate("edit", { model: row.model })}
                          onClick={() => onEdit(own)}
                        >
                          <Pencil size={14} aria-hidden />
                        </IconButton>
                        <IconButton
                          label={translate("remove", { model: row.model })}
                          onClick={() => onRemove(own)}
                        >
                          <Trash2 size={14} aria-hidden />
                        </IconButton>
                      </>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function PriceCells({ row: { price, from, counts } }: { row: PriceRow }) {
  const translate = useTranslations("usage.prices");
  const translateFact = useTranslations("facts.price");
  const format = useFormatter();
  return (
    <>
      <td className="whitespace-nowrap">
        {price.currency ?? <span className="text-amber">{translateFact("currencyUnknown")}</span>}{" "}
        {format.number(price.amount, { maximumSignificantDigits: 6 })}{" "}
        <span className="text-text-2">{translateFact(`unit.${price.unit}`)}</span>
        {!counts && <div className="text-secondary text-amber">{translate("overridden")}</div>}
      </td>
      <td>
        <span className="break-words">{price.source}</span>
        <div className="text-secondary text-text-2">{translate(`from.${from}`)}</div>
      </td>
      <td className="whitespace-nowrap">{price.date}</td>
    </>
  );
}
