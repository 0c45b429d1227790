"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Standing } from "@/lib/contract/standing";
import { StandingMark } from "./standing-mark";

interface FactValueProps<Value> {
  fact: { value: Value | null; standing: Standing };
  /** Draws the value where there is one. */
  children: (value: Value) => ReactNode;
}

/** A fact's value, or that there is none or that it is unknown; what nobody documented says so beside it. */
export function FactValue<Value>({ fact, children }: FactValueProps<Value>) {
  const translate = useTranslations("facts");
  const { value, standing } = fact;
  if (standing === "unknown" && value === null) {
    return <span className="text-text-2">{translate("unknown")}</span>;
  }
  return (
    <>
      {value === null ? translate("none") : children(value)}
      <StandingMark standing={standing} />
    </>
  );
}
