import "server-only";
import { firstSet, secret, type Source } from "./env-values";

const leastCharacters = 16;

/** The tokens that people log in with, each null when not set. */
export function readTokens(
  source: Source,
  problems: string[],
): { accessToken: string | null; adminToken: string | null } {
  const accessToken = readToken(source, "ACCESS_TOKEN", problems);
  const adminToken = readToken(source, "ADMIN_TOKEN", problems);
  if (accessToken !== null && accessToken === adminToken) {
    problems.push("ADMIN_TOKEN must differ from ACCESS_TOKEN, or every visitor is the admin.");
  }
  return { accessToken, adminToken };
}

function readToken(source: Source, name: string, problems: string[]): string | null {
  const variable = firstSet(source, name);
  const token = variable === null ? null : secret(variable, problems);
  if (token !== null && token.length < leastCharacters) {
    problems.push(
      `${name} must have at least ${leastCharacters} characters, so that nobody guesses it. \`openssl rand -base64 24\` makes one.`,
    );
  }
  return token;
}
