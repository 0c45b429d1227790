"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Price } from "@/lib/contract/models-answer";
import { classNames } from "./class-names";
import { Hint } from "./hint";
import { isVerified } from "./standing-mark";

/** Every known price of a model, the best known first, each with its standing; none reads "no price known". */
export function PriceList({ prices }: { prices: readonly Price[] }) {
  const translate = useTranslations("facts");
  const format = useFormatter();
  const standingOf = ({ standing, currency }: Price) => {
    const words = translate(`standing.${standing}`);
    return currency === null ? translate("price.withoutCurrency", { standing: words }) : words;
  };
  if (prices.length === 0) return translate("price.none");
  return (
    <span className="flex flex-wrap gap-x-2">
      {prices.map((price) => (
        <Hint
          key={`${price.source} ${price.unit}`}
          text={translate("price.source", { source: price.source, date: price.date })}
        >
          <span className="tabular">
            <span className="inline-block whitespace-nowrap">
              {price.currency ?? ""} {format.number(price.amount, { maximumSignificantDigits: 6 })}{" "}
              {translate(`price.unit.${price.unit}`)}
            </span>{" "}
            <span
              className={classNames(
                "inline-block text-secondary min-[701px]:whitespace-nowrap",
                isVerified(price.standing) ? "text-text-2" : "text-amber",
              )}
            >
              ({standingOf(price)})
            </span>
          </span>
        </Hint>
      ))}
    </span>
  );
}
