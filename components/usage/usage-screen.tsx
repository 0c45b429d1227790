"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { UsageSkeleton } from "./usage-skeleton";

// It has nothing to show before the server has answered, so it comes meanwhile.
const UsageBody = dynamic(() => import("./usage-body").then((module) => module.UsageBody), {
  ssr: false,
  loading: UsageSkeleton,
});

/** What was sent, counted and paid for, and what more of it would cost. */
export function UsageScreen() {
  const translate = useTranslations("usage");
  return (
    <div className="h-full overflow-y-auto">
      <h1 className="sr-only">{translate("title")}</h1>
      <UsageBody />
    </div>
  );
}
