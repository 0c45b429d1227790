import type { LanguageChoice } from "./list-choices";

/**
 * How many languages a catalogue entry such as "zh, en", "100+" or "any" stands for: 2, 100, Infinity.
 * Null while unknown.
 */
export function languageCount(languages: string | null): number | null {
  if (languages === null) return null;
  if (languages === "any") return Number.POSITIVE_INFINITY;
  const many = /^(\d+)\+$/.exec(languages);
  return many ? Number(many[1]) : namedLanguages(languages).length;
}

/** Whether a catalogue entry covers a choice; "40+" is taken to hold the single languages that can be chosen. */
export function coversLanguage(languages: string | null, choice: LanguageChoice): boolean {
  if (choice === "unknown") return languages === null;
  if (languages === null) return false;
  return isMany(languages) || namedLanguages(languages).includes(choice);
}

function isMany(languages: string): boolean {
  return languages === "any" || /^\d+\+$/.test(languages);
}

function namedLanguages(languages: string): string[] {
  return languages.split(",").map((name) => name.trim());
}
