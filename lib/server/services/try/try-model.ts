import "server-only";
import type { TryAnswer, TryRequest } from "@/lib/contract/try-model";
import { AppError } from "@/lib/server/http/app-error";
import { toAppError } from "@/lib/server/http/to-app-error";
import type {
  EmbeddingAnswer,
  EmbeddingInput,
  ResolvedModel,
  Route,
  VendorExchange,
} from "@/lib/server/providers/spec";
import { acceptedInputs } from "../embed/accepted-inputs";
import { checkAnswer } from "../embed/check-answer";
import type { EmbedDependencies } from "../embed/embed-dependencies";
import { columnIdentity } from "../embed/column-identity";
import { embeddingInput, picturesIn } from "../embed/embedding-input";
import { bookInPlace } from "../embed/book-in-place";
import { cutOffAfter, outcomeOf } from "../embed/call-outcome";
import { columnDimension } from "../embed/validate-column";
import type { VectorRows } from "../embed/vector-cache";

const shownCharacters = 200_000;

/** How one call went, and what went over the wire. */
interface Trial {
  answer: EmbeddingAnswer | null;
  rows: VectorRows | null;
  exchange: VendorExchange | null;
  error: AppError | null;
}

/**
 * Sends one input to one model once, and tells exactly what was sent and what came back. It is paid for like
 * any other call: under the account's limit, within the budget, in the ledger. Throws an `AppError` for what
 * is refused before it is sent; a refusal by the provider is part of the answer.
 */
export async function tryModel(
  request: TryRequest,
  visitor: string,
  dependencies: EmbedDependencies,
  signal: AbortSignal,
): Promise<TryAnswer> {
  const hasImages = request.input.image !== undefined;
  const model = dependencies.registry.resolve(request.model, { hasImages });
  const input = acceptedInput(request, model);
  const route = chooseRoute(request, model, dependencies);
  const { kind } = model;
  const { reference, prices } = model.facts;
  const column = columnIdentity(request, model);
  const estimatedTokens = await dependencies.estimates.estimate(column, [input]);
  const pictures = picturesIn([input]);
  await dependencies.budget.check(
    { visitor, reference, kind, prices, requests: 1, estimatedTokens, pictures },
    signal,
  );
  const place = await dependencies.limiter.acquire(route.limit, request, signal);
  try {
    const { account } = route;
    const planned = { visitor, column, account, prices, inputs: 1, pictures, estimatedTokens };
    const booked = await bookInPlace(planned, place, signal, dependencies.ledger);
    const startedAt = dependencies.clock.now();
    const elapsed = (): number => dependencies.clock.now() - startedAt;
    const trial = await callOnce(request, input, model, route, signal).catch(
      async (reason: unknown) => {
        await booked.settle(cutOffAfter(elapsed()));
        throw reason;
      },
    );
    const latencyMs = elapsed();
    dependencies.accountHealth.note(route.id, trial.error?.code ?? null);
    await booked.settle(outcomeOf(trial, latencyMs));
    return { kind, account, latencyMs, ...told(trial) };
  } finally {
    place.release();
  }
}

function acceptedInput({ input }: TryRequest, model: ResolvedModel): EmbeddingInput {
  const read = embeddingInput(input);
  const [refused] = acceptedInputs([read], model).refused;
  if (refused !== undefined) throw refused.error;
  return read;
}

function chooseRoute(
  { account }: TryRequest,
  { routes, facts }: ResolvedModel,
  { accountHealth }: EmbedDependencies,
): Route {
  const named = account === undefined ? routes : routes.filter((one) => one.account === account);
  const route = named.find(({ id }) => !accountHealth.isOut(id)) ?? named[0];
  if (route !== undefined) return route;
  const problem = `there is no account ${account ?? ""} for ${facts.reference}`;
  throw new AppError("invalid_request", { problem });
}

async function callOnce(
  request: TryRequest,
  input: EmbeddingInput,
  model: ResolvedModel,
  { adapter }: Route,
  signal: AbortSignal,
): Promise<Trial> {
  const { facts } = model;
  const { sent, expected } = columnDimension(request, model);
  const role = facts.acceptsRole ? request.role : null;
  const call = { modelId: facts.modelId, role, dimension: sent, inputs: [input] };
  const trial: Trial = { answer: null, rows: null, exchange: null, error: null };
  const observe = (exchange: VendorExchange): void => void (trial.exchange = exchange);
  try {
    trial.answer = await adapter.embed(call, { signal, observe });
    trial.rows = checkAnswer(trial.answer, 1, expected);
  } catch (error) {
    signal.throwIfAborted();
    trial.error = toAppError(error);
  }
  return trial;
}

function told({
  answer,
  rows,
  exchange,
  error,
}: Trial): Omit<TryAnswer, "kind" | "account" | "latencyMs"> {
  return {
    request: exchange && { ...exchange.request, ...shownBody(exchange.request.body) },
    answer: exchange?.answer ? { ...exchange.answer, ...shownBody(exchange.answer.body) } : null,
    requestId: answer?.requestId ?? error?.vendor?.requestId ?? null,
    tokens: answer?.tokens ?? null,
    images: answer?.images ?? null,
    vectorLength: rows === null ? null : lengthOf(rows),
    note: answer?.note ?? null,
    error: error?.toApiError() ?? null,
  };
}

function shownBody(body: string): { body: string; bodyLength: number } {
  return { body: body.slice(0, shownCharacters), bodyLength: body.length };
}

function lengthOf(rows: VectorRows): number {
  return rows.type === "dense" ? rows.dimension : (rows.entries[0]?.ids.length ?? 0);
}
