import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./locale";

/** One file a namespace under `messages/<locale>/`. */
const namespaces = [
  "frame",
  "inputs",
  "columns",
  "views",
  "charts",
  "facts",
  "models",
  "usage",
  "runs",
  "errors",
  "help",
  "login",
] as const;

/** All messages of one language, by namespace. */
export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const entries = await Promise.all(
    namespaces.map(async (namespace): Promise<[string, AbstractIntlMessages]> => {
      const file: { default: AbstractIntlMessages } = await import(
        `./messages/${locale}/${namespace}.json`
      );
      return [namespace, file.default];
    }),
  );
  return Object.fromEntries(entries);
}
