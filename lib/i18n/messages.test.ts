import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { locales, type Locale } from "./locale";

type Messages = { readonly [key: string]: string | Messages };

const messagesSchema: z.ZodType<Messages> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), messagesSchema])),
);

const folder = fileURLToPath(new URL("messages", import.meta.url));
const namespaces = readdirSync(`${folder}/en`).filter((name) => name.endsWith(".json"));

describe("the message catalogues", () => {
  it("hold the same files in every language", () => {
    for (const locale of locales) {
      expect(readdirSync(`${folder}/${locale}`).toSorted()).toEqual(namespaces.toSorted());
    }
  });

  it.each(namespaces)("hold the same keys in every language: %s", (namespace) => {
    const english = Object.keys(flatMessages("en", namespace)).toSorted();
    for (const locale of locales) {
      expect(Object.keys(flatMessages(locale, namespace)).toSorted()).toEqual(english);
    }
  });

  it.each(namespaces)("leave no message empty: %s", (namespace) => {
    for (const locale of locales) {
      const empty = Object.entries(flatMessages(locale, namespace)).filter(
        ([, text]) => !text.trim(),
      );
      expect(empty).toEqual([]);
    }
  });

  it.each(namespaces)("take the same arguments and tags in every language: %s", (namespace) => {
    const english = flatMessages("en", namespace);
    for (const locale of locales) {
      for (const [key, text] of Object.entries(flatMessages(locale, namespace))) {
        expect({ key, slots: slots(text) }).toEqual({ key, slots: slots(english[key] ?? "") });
      }
    }
  });
});

function flatMessages(locale: Locale, namespace: string): Record<string, string> {
  const content: unknown = JSON.parse(readFileSync(`${folder}/${locale}/${namespace}`, "utf8"));
  return Object.fromEntries(flatten(messagesSchema.parse(content), ""));
}

function flatten(messages: Messages, prefix: string): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** The names that an ICU message needs from outside: arguments at any depth of its branches, and rich-text tags. */
function slots(message: string): string[] {
  const unquoted = message.replaceAll("''", "").replaceAll(/'[{}<>#][^']*'/g, "");
  const tags = Array.from(unquoted.matchAll(/<(\w+)\/?>/g), (match) => `<${match[1]}>`);
  return [...new Set([...argumentsOf(unquoted), ...tags])].toSorted();
}

/** `{name}`, `{name, number}` and `{name, plural, one {…} other {…}}`: a branch's text is a message again. */
function argumentsOf(message: string): string[] {
  return topLevelBraces(message).flatMap((inside) => {
    const [name = "", type = ""] = inside.split(",").map((part) => part.trim());
    const hasBranches = ["plural", "select", "selectordinal"].includes(type);
    return [name, ...(hasBranches ? topLevelBraces(inside).flatMap(argumentsOf) : [])];
  });
}

function topLevelBraces(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === "{" && depth++ === 0) start = at + 1;
    if (character === "}" && --depth === 0) found.push([...text].slice(start, at).join(""));
  }
  return found;
}
