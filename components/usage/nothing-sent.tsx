"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { UsageRange } from "./use-usage-range";

/** Says that no call lies in the days that are shown, and where to go from there. */
export function NothingSent({ days: { choice, choose } }: { days: UsageRange }) {
  const translate = useTranslations("usage");
  return (
    <section className="flex flex-col items-start gap-3 border-b bg-panel px-3 py-8">
      <p className="text-heading">{translate("empty.title")}</p>
      <p className="max-w-[70ch] text-text-2">{translate("empty.text")}</p>
      <div className="flex flex-wrap gap-2">
        <Link
          href="/compare"
          className="inline-flex h-7 items-center rounded-panel bg-accent px-2.5 font-medium text-on-accent hover:brightness-110 pointer-coarse:h-9"
        >
          {translate("empty.compare")}
        </Link>
        {choice !== "90" && (
          <Button onClick={() => choose("90")}>{translate("empty.longer")}</Button>
        )}
      </div>
    </section>
  );
}
