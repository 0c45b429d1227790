import "server-only";
import { firstSet, secret, type Source } from "../env-values";

/**
 * A secret that the file holds itself, or names a variable for, so that the file can be shared without it.
 * Null when it has neither, or, with a problem noted, when the variable is not set or holds no secret.
 */
export function secretOf(
  value: string | undefined,
  variable: string | undefined,
  field: string,
  source: Source,
  problems: string[],
): string | null {
  if (variable === undefined) return value ?? null;
  const found = firstSet(source, variable);
  if (found !== null) return secret(found, problems);
  problems.push(`EMBEDSCOPE_CONFIG: ${field}Env names ${variable}, which is not set.`);
  return null;
}
