"use client";

import { SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { Button } from "@/components/ui/button";

const themes = ["system", "light", "dark"] as const;

/** Goes from the system's theme to light, to dark, and round. */
export function ThemeButton() {
  const translate = useTranslations("frame");
  const { theme = "system", setTheme } = useTheme();
  const next = themes[(themes.findIndex((name) => name === theme) + 1) % themes.length] ?? "system";
  const label = translate("theme.next", { name: translate(`theme.${next}`) });
  return (
    <Button
      look="quiet"
      className="w-7 px-0! pointer-coarse:w-9"
      aria-label={label}
      title={label}
      onClick={() => setTheme(next)}
    >
      <SunMoon size={16} aria-hidden />
    </Button>
  );
}
