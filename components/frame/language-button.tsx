"use client";

import { useLocale } from "next-intl";
import { Button } from "@/components/ui/button";
import { useChangeLocale } from "./use-change-locale";

/** The other language, in its own words, so that it is found by whoever reads only that one. */
const others = {
  en: { locale: "zh", lang: "zh-CN", short: "中文", name: "切换到简体中文" },
  zh: { locale: "en", lang: "en", short: "EN", name: "Switch to English" },
} as const;

export function LanguageButton() {
  const other = others[useLocale() === "zh" ? "zh" : "en"];
  const changeLocale = useChangeLocale();
  return (
    <Button
      look="quiet"
      className="px-1.5! pointer-coarse:min-w-9"
      lang={other.lang}
      aria-label={other.name}
      title={other.name}
      onClick={() => changeLocale(other.locale)}
    >
      {other.short}
    </Button>
  );
}
