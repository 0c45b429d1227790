"use client";

import { useFormatter, useTranslations } from "next-intl";
import { nanosPerUnit } from "@/lib/contract/usage";

/** Writes money: to the hundredth above 1, and below as finely as there is something to see. */
export function useMoney() {
  const format = useFormatter();
  const translate = useTranslations("facts");
  return (nanos: number, currency: string | null): string => {
    const amount = nanos / nanosPerUnit;
    const digits =
      Math.abs(amount) >= 1 || amount === 0
        ? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
        : { maximumSignificantDigits: 3 };
    return `${currency ?? translate("price.currencyUnknown")} ${format.number(amount, digits)}`;
  };
}
