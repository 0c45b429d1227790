"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoices } from "@/components/ui/menu";
import { locales } from "@/lib/i18n/locale";
import { useChangeLocale } from "./use-change-locale";

/** Each language in its own name, so that it is found by whoever reads only that one. */
const ownNames = { en: "English", zh: "简体中文" } as const;
const shortNames = { en: "EN", zh: "中" } as const;

export function LanguageMenu() {
  const translate = useTranslations("frame");
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  return (
    <Menu
      trigger={
        <Button
          look="quiet"
          className="px-1.5!"
          aria-label={translate("language")}
          title={translate("language")}
        >
          {locale === "zh" ? shortNames.zh : shortNames.en}
        </Button>
      }
    >
      <MenuChoices
        label={translate("language")}
        value={locale === "zh" ? "zh" : "en"}
        choices={locales.map((value) => ({ value, label: ownNames[value] }))}
        onChange={changeLocale}
      />
    </Menu>
  );
}
