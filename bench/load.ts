import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApplication } from "../scripts/build-application.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { serveApplication } from "../scripts/serve-application.mjs";
import { figure, type BenchFigure } from "./figure";
import { arrive, visit, type Answered, type Visitor } from "./load-visitor";
import { end } from "./local-process";
import { laterThirds, memoryIsReadable, watchMemory, type MemorySample } from "./process-memory";
import { roundsOr } from "./rounds";

const host = "127.0.0.1";
const token = "bench-access-token";
const visitors = 200;
const usualSeconds = 60;
const warmingMs = 5_000;
const sampleEveryMs = 200;

/**
 * Two hundred people at once, each with a login of their own: pages, the list of models, columns of a local and of
 * an emulated model, with a look of two seconds on average between them. BENCH_ROUNDS are the seconds.
 */
export async function run(): Promise<BenchFigure[]> {
  await buildApplication();
  const folder = mkdtempSync(join(tmpdir(), "embedscope-load-"));
  const application = await startApplication(join(folder, "load.db"));
  try {
    const people: Visitor[] = [];
    for (let at = 0; at < visitors; at++) people.push(await arrive(application.address, token));
    await visitAll(application.address, people, warmingMs);
    for (const one of people) one.answered.length = 0;
    const memory = watchMemory(application.child.pid ?? 0, sampleEveryMs);
    const from = performance.now();
    await visitAll(application.address, people, roundsOr(usualSeconds) * 1_000);
    memory.stop();
    const to = performance.now();
    return figures(
      people.flatMap(({ answered }) => answered),
      memory.samples,
      from,
      to,
    );
  } finally {
    await end(application.child);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function visitAll(address: string, people: readonly Visitor[], ms: number): Promise<void> {
  const until = performance.now() + ms;
  await Promise.all(people.map((one) => visit(address, one, until)));
}

/** With nothing of the caller's own configuration: a bench must not spend money. */
async function startApplication(database: string) {
  const unset = [
    "ADMIN_TOKEN",
    "AISEARCH_API_KEY",
    "AISEARCH_ENDPOINT",
    "ALIBABA_CLOUD_API_KEY",
    "EMBEDSCOPE_CONFIG",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "OPENSEARCH_API_KEY",
    "OPENSEARCH_ENDPOINT",
    "PUBLIC_URL",
  ];
  return serveApplication({
    port: await freePort(3500, host),
    host,
    stdio: "ignore",
    env: {
      ...process.env,
      ...Object.fromEntries(unset.map((name) => [name, ""])),
      ACCESS_TOKEN: token,
      DATABASE_URL: `file:${database}`,
      EMULATOR: "auto",
    },
  });
}

function figures(
  answered: readonly Answered[],
  samples: readonly MemorySample[],
  from: number,
  to: number,
): BenchFigure[] {
  const limited = answered.filter(({ status }) => status === 429).length;
  const failed = answered.filter(({ status }) => status !== 200 && status !== 429);
  const perSecond = answered.length / ((to - from) / 1_000);
  const kinds = [...new Set(answered.map(({ what }) => what))];
  const byKind = kinds.map((kind) => {
    const times = answered.filter(({ what }) => what === kind).map(({ ms }) => ms);
    return `${kind} ${percentile(times, 0.5).toFixed(0)}/${percentile(times, 0.99).toFixed(0)}`;
  });
  const times = answered.map(({ ms }) => ms);
  return [
    figure({
      name: "load: requests that failed",
      value: failed.length,
      unit: "of all",
      target: 0,
      better: "less",
      detail: `${answered.length} requests of ${visitors} visitors in ${((to - from) / 1_000).toFixed(0)} s, ${perSecond.toFixed(0)} a second; ${limited} were refused as too many (429)`,
    }),
    figure({
      name: "load: time of a request, p99",
      target: null,
      better: "less",
      value: percentile(times, 0.99),
      unit: "ms",
      detail: `p50 ${percentile(times, 0.5).toFixed(0)} ms; p50/p99 by kind: ${byKind.join(", ")}`,
    }),
    ...memoryFigure(samples, from, to),
  ];
}

function memoryFigure(samples: readonly MemorySample[], from: number, to: number): BenchFigure[] {
  const thirds = laterThirds(samples, from, to);
  if (!memoryIsReadable || thirds === null) return [];
  const peak = Math.max(...samples.map(({ megabytes }) => megabytes));
  return [
    figure({
      name: "load: memory of the last third against the middle",
      value: thirds.last / thirds.middle,
      unit: "times",
      target: 1.1,
      better: "less",
      detail: `medians: ${thirds.middle.toFixed(0)} MB, then ${thirds.last.toFixed(0)} MB; peak ${peak.toFixed(0)} MB`,
    }),
  ];
}

/** The value below which a share of the values lies. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
