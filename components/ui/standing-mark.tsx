"use client";

import { useTranslations } from "next-intl";
import type { Standing } from "@/lib/contract/standing";

/** Whether a fact was read in the vendor's own documentation or code, or set by whoever runs this server. */
export function isVerified(standing: Standing): boolean {
  return standing === "doc" || standing === "sdk" || standing === "configured";
}

/** How a fact that is not verified is known, in words; nothing beside a verified one. */
export function StandingMark({ standing }: { standing: Standing }) {
  const translate = useTranslations("facts");
  if (isVerified(standing)) return null;
  return (
    <>
      {" "}
      <span className="inline-block text-secondary text-amber min-[701px]:whitespace-nowrap">
        ({translate(`standing.${standing}`)})
      </span>
    </>
  );
}
