"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ModelDescription, Price } from "@/lib/contract/models-answer";
import { isVerified } from "@/components/ui/standing-mark";

/** All prices of a model side by side, each with its standing, source and date. */
export function PriceTable({ model: { kind, prices } }: { model: ModelDescription }) {
  const translate = useTranslations("models");
  const translateFact = useTranslations("facts");
  if (kind === "local") return <p className="first-letter:uppercase">{translate("free")}</p>;
  if (prices.length === 0)
    return <p className="first-letter:uppercase">{translateFact("price.none")}</p>;
  return (
    <>
      <table className="w-full text-left">
        <thead className="text-secondary text-text-2">
          <tr className="*:pr-4 *:pb-1 *:font-normal">
            <th scope="col" className="min-[701px]:w-100">
              {translateFact("name.price")}
            </th>
            <th scope="col">{translate("detail.standing")}</th>
            <th scope="col">{translate("detail.readOn")}</th>
          </tr>
        </thead>
        <tbody>
          {prices.map((price) => (
            <PriceLine key={`${price.source} ${price.unit} ${price.currency}`} price={price} />
          ))}
        </tbody>
      </table>
      {prices.length > 1 && (
        <p className="text-secondary text-text-2">{translate("detail.priceAlternatives")}</p>
      )}
      {kind === "emulated" && (
        <p className="text-secondary text-text-2">{translate("detail.priceEmulated")}</p>
      )}
    </>
  );
}

function PriceLine({ price }: { price: Price }) {
  const translate = useTranslations("facts");
  const format = useFormatter();
  return (
    <tr className="border-t align-top *:py-1 *:pr-4">
      <td className="tabular">
        {price.currency ?? <span className="text-amber">{translate("price.currencyUnknown")}</span>}{" "}
        {format.number(price.amount, { maximumSignificantDigits: 6 })}{" "}
        <span className="text-text-2">{translate(`price.unit.${price.unit}`)}</span>
      </td>
      <td className="text-secondary">
        <span className={isVerified(price.standing) ? undefined : "text-amber"}>
          {translate(`standing.${price.standing}`)}
        </span>
        <span className="text-text-2"> · {price.source}</span>
      </td>
      <td className="text-secondary whitespace-nowrap tabular">{price.date}</td>
    </tr>
  );
}
