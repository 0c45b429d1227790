import { z } from "zod";

const inputsOfARequest = 2_000;

const eventSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("plan"), cached: z.number() }),
  z.object({ type: z.literal("batch"), indices: z.array(z.number()), cached: z.boolean() }),
  z.object({ type: z.literal("retry") }),
  z.object({ type: z.literal("failure"), indices: z.array(z.number()) }),
  z.object({ type: z.literal("done") }),
]);

/** What came of a column: the texts that got a vector, and how many of those vectors came from the cache. */
export interface ColumnOutcome {
  answered: Set<string>;
  cached: number;
  failed: number;
}

/**
 * Embeds texts as the page does, in requests of 2,000 side by side. Ends without an error when the server goes
 * away; `onProgress` is told how many texts have a vector so far.
 */
export async function embedColumn(
  address: string,
  texts: readonly string[],
  onProgress: (answered: number) => void = () => undefined,
): Promise<ColumnOutcome> {
  const outcome: ColumnOutcome = { answered: new Set(), cached: 0, failed: 0 };
  const requests: Promise<void>[] = [];
  for (let from = 0; from < texts.length; from += inputsOfARequest) {
    const part = texts.slice(from, from + inputsOfARequest);
    requests.push(embedPart(address, part, outcome, onProgress));
  }
  await Promise.allSettled(requests);
  return outcome;
}

async function embedPart(
  address: string,
  texts: readonly string[],
  outcome: ColumnOutcome,
  onProgress: (answered: number) => void,
): Promise<void> {
  const response = await fetch(`${address}/api/embeddings`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      model: "alibaba:ops-text-embedding-002",
      role: "document",
      inputs: texts.map((text, at) => ({ id: String(at), text })),
    }),
  });
  for await (const line of linesOf(response)) {
    const event = eventSchema.parse(JSON.parse(line));
    if (event.type === "failure") outcome.failed += event.indices.length;
    if (event.type !== "batch") continue;
    for (const index of event.indices) outcome.answered.add(texts[index] ?? "");
    if (event.cached) outcome.cached += event.indices.length;
    onProgress(outcome.answered.size);
  }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const bytes of response.body ?? []) {
    const lines = decoder.decode(bytes, { stream: true }).split("\n");
    for (const line of lines.slice(0, -1)) {
      yield [...parts, line].join("");
      parts = [];
    }
    parts.push(lines.at(-1) ?? "");
  }
}
