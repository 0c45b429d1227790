import { buildApplication } from "../scripts/build-application.mjs";
import { startPostgres } from "../scripts/temporary-postgres.mjs";
import { embedRequestLimits } from "@/lib/contract/embed-request";
import { alibabaTextLimits } from "@/lib/catalogue/alibaba-limits";
import { embedThrough } from "./embedding-clients";
import { figure, type BenchFigure } from "./figure";
import { end, startEmulator } from "./local-process";
import { addDatabase, answeredCalls, startPair, usedTokens, type Pair } from "./scale-servers";
import { batch, streamMany, textsOf } from "./stream-load";

const timeLimitMs = 240_000;
const requestsOfEach = 5;
const streamsOfEach = 3;
const requestsPerSecond = alibabaTextLimits.requestsPerSecond.value ?? 50;
const ceiling = requestsPerSecond * batch;
const cappedTokens = 20_000;
const cappedRequests = 50;

/**
 * Two servers that share nothing but a PostgreSQL of the bench's own, in front of one emulator with the platform's
 * requests a second: what one has paid for the other has, and no limit is theirs twice.
 */
export async function run(): Promise<BenchFigure[]> {
  await buildApplication();
  const signal = AbortSignal.timeout(timeLimitMs);
  const postgres = await startPostgres();
  try {
    const emulator = await startEmulator(signal, { counting: true });
    try {
      const platform = emulator.address;
      const shared = await withPair({ platform, database: postgres.url }, async (pair) => [
        await cacheFigure(pair, platform, signal),
        ...(await rateFigures(pair, platform, signal)),
      ]);
      const database = await addDatabase(postgres.url, "with_a_budget");
      const budget = { TOKENS_PER_DAY: String(cappedTokens) };
      const capped = await withPair({ platform, database, budget }, (pair) =>
        budgetFigures(pair, signal),
      );
      return [...shared, ...capped];
    } finally {
      await end(emulator.child);
    }
  } finally {
    postgres.stop();
  }
}

async function withPair(
  options: Parameters<typeof startPair>[0],
  measure: (pair: Pair) => Promise<BenchFigure[]>,
): Promise<BenchFigure[]> {
  const pair = await startPair(options);
  try {
    return await measure(pair);
  } finally {
    await Promise.all(pair.map(({ child }) => end(child)));
  }
}

async function cacheFigure([first, second]: Pair, platform: string, signal: AbortSignal) {
  const texts = textsOf("asked of both", embedRequestLimits.inputs);
  await embedThrough(first.address, texts, signal, "use");
  const before = await answeredCalls(platform, signal);
  const startedAt = performance.now();
  const { cached } = await embedThrough(second.address, texts, signal, "use");
  const elapsed = performance.now() - startedAt;
  return figure({
    name: "scale: calls for what the other server has cached",
    value: (await answeredCalls(platform, signal)) - before,
    unit: "calls",
    target: 0,
    better: "less",
    detail: `${cached} of ${texts.length} texts from the other server's cache in ${elapsed.toFixed(0)} ms`,
  });
}

async function rateFigures(pair: Pair, platform: string, signal: AbortSignal) {
  const streams = await Promise.all(
    pair.map(({ address }, at) =>
      streamMany(
        { application: address, platform, signal },
        requestsOfEach,
        streamsOfEach,
        `server ${at}`,
      ),
    ),
  );
  const from = Math.min(...streams.map((stream) => stream.from));
  const to = Math.max(...streams.map((stream) => stream.to));
  const inputs = pair.length * requestsOfEach * embedRequestLimits.inputs;
  const perSecond = (inputs * 1_000) / (to - from);
  return [
    figure({
      name: "scale: share of one account's ceiling, both servers together",
      value: perSecond / ceiling,
      unit: "of 1",
      target: 0.9,
      better: "more",
      detail: `${Math.round(perSecond)} of ${ceiling} inputs/s; ${inputs} inputs in ${((to - from) / 1_000).toFixed(1)} s`,
    }),
    figure({
      name: "scale: calls beyond the account's requests a second",
      value: streams.reduce((sum, { retries }) => sum + retries, 0),
      unit: "calls",
      target: 0,
      better: "less",
      detail: `refused by the emulator, which lets ${requestsPerSecond} pass in any 1,000 ms, and sent again`,
    }),
  ];
}

/** Far more than the budget has room for, all at once, to both servers. */
async function budgetFigures(pair: Pair, signal: AbortSignal): Promise<BenchFigure[]> {
  const requests = Array.from({ length: cappedRequests }, async (_, at) => {
    const { address } = pair[at % 2 === 0 ? 0 : 1];
    const texts = textsOf(`capped ${at}`, batch);
    const { failed } = await embedThrough(address, texts, signal, "use");
    return failed > 0;
  });
  const refusals = await Promise.all(requests.map((request) => request.catch(wasRefused)));
  const refused = refusals.filter(Boolean).length;
  const used = await usedTokens(pair[1].address, signal);
  return [
    figure({
      name: "scale: share of a day's budget that both servers used",
      value: used / cappedTokens,
      unit: "of 1",
      target: 1,
      better: "less",
      detail: `${used} of ${cappedTokens} tokens, by the ledger; ${refused} of ${cappedRequests} requests of ${batch} texts, all at once, were refused`,
    }),
  ];
}

/** Whether a request was refused for its budget, as most here are to be; throws any other error. */
function wasRefused(error: unknown): boolean {
  if (error instanceof Error && error.message.includes("budget_exceeded")) return true;
  throw error;
}
