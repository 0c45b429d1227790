/** The languages of the interface. */
export const locales = ["en", "zh"] as const;

export type Locale = (typeof locales)[number];

export const localeCookie = "locale";

function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The cookie's choice when there is a valid one, else the first language of Accept-Language that we have, else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", quality] = entry.trim().split(";q=");
      return { language: tag.toLowerCase().split("-")[0], quality: Number(quality ?? 1) };
    })
    .filter((entry) => entry.quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return wanted.map((entry) => entry.language).find(isLocale) ?? "en";
}
