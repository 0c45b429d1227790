import type { TryAnswer } from "@/lib/contract/try-model";

type SentRequest = NonNullable<TryAnswer["request"]>;
type ReceivedAnswer = NonNullable<TryAnswer["answer"]>;

/** The first lines of a request as text: method and address, then one header a line. */
export function requestHead({ method, url, headers }: SentRequest): string {
  return [`${method} ${url}`, ...headerLines(headers)].join("\n");
}

/** The first lines of an answer as text: its status, then one header a line. */
export function answerHead({ status, headers }: ReceivedAnswer): string {
  return [`HTTP ${status}`, ...headerLines(headers)].join("\n");
}

function headerLines(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}
