import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { errorCodes } from "@/lib/contract/error-codes";
import { problemTexts } from "@/lib/contract/problem-texts";
import { locales, type Locale } from "@/lib/i18n/locale";

/** Those that errors are thrown with: a slow store is told by the health check alone. */
const storeProblems = Object.keys(problemTexts).filter(
  (code) => code !== "missing_key" && code !== "slow",
);

function messagesOf(locale: Locale): Record<string, string> {
  const path = new URL(`../../lib/i18n/messages/${locale}/errors.json`, import.meta.url);
  const content: unknown = JSON.parse(readFileSync(fileURLToPath(path), "utf8"));
  return z.record(z.string(), z.string()).parse(content);
}

describe.each(locales)("the words of errors in %s", (locale) => {
  const messages = messagesOf(locale);

  it("are there for every code, and for no other", () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(errorCodes).toSorted());
  });

  it.each(storeProblems)("say what is wrong with the store: %s", (problem) => {
    expect(messages["store_unavailable"]).toContain(` ${problem} {`);
    expect(messages["budget_unavailable"]).toContain(` ${problem} {`);
  });

  it("say what configuration is missing", () => {
    expect(messages["not_configured"]).toMatch(/ missing_key \{[^}]*OPENSEARCH_API_KEY/);
  });
});
