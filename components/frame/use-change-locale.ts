"use client";

import { useRouter } from "next/navigation";
import { localeCookie, type Locale } from "@/lib/i18n/locale";

const oneYear = 60 * 60 * 24 * 365;

/** Remembers a language and draws the page in it, without losing what is on it. */
export function useChangeLocale(): (locale: Locale) => void {
  const router = useRouter();
  return (locale) => {
    document.cookie = `${localeCookie}=${locale}; path=/; max-age=${oneYear}; samesite=lax`;
    router.refresh();
  };
}
