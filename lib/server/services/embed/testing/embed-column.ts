import type { EmbedEvent } from "@/lib/contract/embed-events";
import { embedRequestSchema, type EmbedRequest } from "@/lib/contract/embed-request";
import { decodeFloat32Base64 } from "@/lib/contract/float32-base64";
import { readEnvironment } from "@/lib/server/env";
import type { SendRequest } from "@/lib/server/providers/send-json";
import { createRegistry } from "@/lib/server/providers/registry";
import { createAccountHealth } from "../account-health";
import { embed } from "../embed";
import type { EmbedDependencies } from "../embed-dependencies";
import { createMemoryLimiter } from "../gate-limiter";
import { noBudget } from "../no-budget";
import { noCache } from "../no-cache";
import { noLedger } from "../no-ledger";
import { priorEstimates } from "../prior-estimates";
import { SkippingClock } from "./skipping-clock";

export const canaryKey = "OS-canary-4711";

const notUsed = async () => Promise.reject(new Error("not used here"));

/** Dependencies whose platform is the given function, reached as if over the network with a key. */
export function dependenciesOver(
  send: SendRequest,
  overrides: Partial<EmbedDependencies> = {},
): EmbedDependencies & { clock: SkippingClock } {
  const clock = new SkippingClock();
  return {
    registry: createRegistry({
      environment: readEnvironment({
        OPENSEARCH_API_KEY: canaryKey,
        OPENSEARCH_ENDPOINT: "http://platform.example",
      }),
      network: send,
      builtin: { embed: notUsed, embedSparse: notUsed, embedVisual: notUsed },
      now: Date.now,
    }),
    cache: noCache,
    budget: noBudget,
    limiter: createMemoryLimiter(clock),
    accountHealth: createAccountHealth(),
    ledger: noLedger,
    estimates: priorEstimates,
    random: () => 0.5,
    ...overrides,
    clock,
  };
}

/** A request for the given texts; the model is one of 1,024 dimensions. */
export function requestFor(
  texts: readonly string[],
  overrides: Partial<EmbedRequest> = {},
): EmbedRequest {
  return embedRequestSchema.parse({
    model: "alibaba:ops-text-embedding-002",
    role: "document",
    inputs: texts.map((text, at) => ({ id: `i${at}`, text })),
    ...overrides,
  });
}

/** All events of one request. */
export async function eventsOf(
  request: EmbedRequest,
  dependencies: EmbedDependencies,
  signal = new AbortController().signal,
): Promise<EmbedEvent[]> {
  const events: EmbedEvent[] = [];
  for await (const event of embed(request, "local", dependencies, signal)) events.push(event);
  return events;
}

/** The vector of each input that got one, by its position. */
export function vectorsOf(events: readonly EmbedEvent[]): Map<number, Float32Array> {
  const vectors = new Map<number, Float32Array>();
  for (const event of events) {
    if (event.type !== "batch") continue;
    const rows = decodeFloat32Base64(event.vectors);
    event.indices.forEach((position, row) => {
      vectors.set(position, rows.slice(row * event.dimension, (row + 1) * event.dimension));
    });
  }
  return vectors;
}

/** The events of one type. */
export function eventsOfType<Type extends EmbedEvent["type"]>(
  events: readonly EmbedEvent[],
  type: Type,
): Extract<EmbedEvent, { type: Type }>[] {
  return events.filter(
    (event): event is Extract<EmbedEvent, { type: Type }> => event.type === type,
  );
}
