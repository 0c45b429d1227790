"use client";

import { Database, DatabaseZap } from "lucide-react";
import { useTranslations } from "next-intl";
import { toggleCache, useCacheChoice } from "@/lib/client/run/cache-choice";
import { Button } from "@/components/ui/button";
import { Hint } from "@/components/ui/hint";

/** Whether runs may be answered from the server's cache; when not, the button says so in amber. */
export function CacheToggle() {
  const translate = useTranslations("columns.cache");
  const used = useCacheChoice(({ cache }) => cache === "use");
  const Icon = used ? Database : DatabaseZap;
  return (
    <Hint text={translate(used ? "usedHint" : "bypassedHint")}>
      <Button
        look="quiet"
        role="switch"
        aria-checked={used}
        aria-label={translate("label")}
        className={used ? undefined : "text-amber!"}
        onClick={toggleCache}
      >
        <Icon size={14} aria-hidden />
        <span className={used ? "max-[700px]:hidden" : undefined}>
          {translate(used ? "used" : "bypassed")}
        </span>
      </Button>
    </Hint>
  );
}
