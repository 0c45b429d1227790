"use client";

import { SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoices } from "@/components/ui/menu";

const themes = ["system", "light", "dark"] as const;

export function ThemeMenu() {
  const translate = useTranslations("frame");
  const { theme = "system", setTheme } = useTheme();
  return (
    <Menu
      trigger={
        <Button
          look="quiet"
          className="w-7 px-0! pointer-coarse:w-9"
          aria-label={translate("theme.label")}
          title={translate("theme.label")}
        >
          <SunMoon size={16} aria-hidden />
        </Button>
      }
    >
      <MenuChoices
        label={translate("theme.label")}
        value={theme}
        choices={themes.map((value) => ({ value, label: translate(`theme.${value}`) }))}
        onChange={setTheme}
      />
    </Menu>
  );
}
