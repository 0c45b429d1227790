import "server-only";
import { readFileSync } from "node:fs";
import { firstSet, type Source } from "../env-values";
import { configurationSchema, type ConfigurationFile } from "./configuration-schema";

const variable = "EMBEDSCOPE_CONFIG";

/**
 * Reads the file that EMBEDSCOPE_CONFIG names; an empty configuration without one. Null, and problems noted
 * that name the fields and hold no values, when it cannot be used.
 */
export function readConfiguration(source: Source, problems: string[]): ConfigurationFile | null {
  const path = firstSet(source, variable)?.value;
  if (path === undefined) return configurationSchema.parse({});
  const json = readJson(path, problems);
  if (json === null) return null;
  const parsed = configurationSchema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  for (const { path: fields, message } of parsed.error.issues) {
    const field = fields.map(String).join(".") || "the file";
    problems.push(`${variable}: ${field}: ${message}.`);
  }
  return null;
}

function readJson(path: string, problems: string[]): { value: unknown } | null {
  let text: string;
  try {
    text = readFileSync(/*turbopackIgnore: true*/ path, "utf8");
  } catch {
    problems.push(`${variable} names a file that cannot be read. Check its path and permissions.`);
    return null;
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    problems.push(
      `${variable} names a file that is not JSON. Check it for a comma or quote too many.`,
    );
    return null;
  }
}
