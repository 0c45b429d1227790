import "server-only";
import { z } from "zod";
import type { AppError } from "@/lib/server/http/app-error";
import { toAppError } from "@/lib/server/http/to-app-error";
import { bearer, secretsOf, type OpenaiConnection } from "../openai-embeddings";
import { openaiError } from "../openai-error";
import { sendJson } from "../send-json";

/** What a server says it has, or why it did not say. */
export interface Discovery {
  modelIds: readonly string[];
  problem: AppError | null;
}

const timeoutMs = 2_000;
const goodForMs = 5 * 60_000;
/** A server that was down is asked again soon, but not by every page. */
const failedForMs = 20_000;
const mostModels = 200;

const answerSchema = z.object({ data: z.array(z.object({ id: z.string() })) });
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,127}$/;
/** Names of embedding models: the list of a server has chat and speech models too, and does not say which is which. */
const embeddingName = /embed|bge|gte|\be5\b|minilm|mpnet|jina|nomic|arctic|colbert|sentence/i;

/** Asks a server for its models by `GET /models`, at most once in a while. Never rejects but with the signal's reason. */
export function createDiscovery(
  connection: OpenaiConnection,
): (signal: AbortSignal) => Promise<Discovery> {
  let known: { discovery: Discovery; until: number } | null = null;
  return async (signal) => {
    if (known !== null && connection.now() < known.until) return known.discovery;
    const discovery = await discover(connection, signal);
    const keepMs = discovery.problem === null ? goodForMs : failedForMs;
    known = { discovery, until: connection.now() + keepMs };
    return discovery;
  };
}

async function discover(connection: OpenaiConnection, signal: AbortSignal): Promise<Discovery> {
  try {
    const { body } = await sendJson({
      send: connection.send,
      method: "GET",
      url: `${connection.baseUrl}/models`,
      headers: bearer(connection),
      answer: answerSchema,
      refusal: (refused) => openaiError(refused, "", connection),
      secrets: secretsOf(connection),
      signal,
      timeoutMs,
    });
    return { modelIds: embeddingModels(body.data.map(({ id }) => id)), problem: null };
  } catch (error) {
    signal.throwIfAborted();
    return { modelIds: [], problem: toAppError(error) };
  }
}

/** All of them where no name tells: a server that holds one model may call it anything. */
function embeddingModels(ids: readonly string[]): string[] {
  const usable = ids.filter((id) => idPattern.test(id));
  const named = usable.filter((id) => embeddingName.test(id));
  return (named.length > 0 ? named : usable).slice(0, mostModels);
}
