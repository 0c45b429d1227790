import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { buildApplication } from "../scripts/build-application.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { startApplication } from "../scripts/serve-application.mjs";
import { figure, type BenchFigure } from "./figure";
import { end } from "./local-process";
import { memoryIsReadable, residentMegabytes } from "./process-memory";
import { processorMs } from "./process-time";
import { median, roundsOr } from "./rounds";

const host = "127.0.0.1";
const page = "/compare";
const askEveryMs = 10;
const startLimitMs = 30_000;

interface Start {
  milliseconds: number;
  /** Both null where the system does not tell. */
  megabytes: number | null;
  processorMs: number | null;
}

/** From the start of the server's process to its first page, and the memory it has then. */
export async function run(): Promise<BenchFigure[]> {
  await buildApplication();
  const rounds = roundsOr(5);
  const starts: Start[] = [];
  for (let round = 0; round < rounds; round++) starts.push(await startOnce());
  const times = starts.map(({ milliseconds }) => milliseconds);
  const worked = starts.flatMap((start) => start.processorMs ?? []);
  const detail =
    `median of ${rounds} new processes, ${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))} ms; ` +
    // Tells a slow start from one that others kept waiting.
    (worked.length === 0 ? "" : `${median(worked)} ms of processor time; `) +
    "files are in the system's cache after the first";
  return [
    figure({
      name: `boot: process start to the first ${page}`,
      value: Math.round(median(times)),
      unit: "ms",
      target: 1_000,
      better: "less",
      detail,
    }),
    ...memoryFigures(starts),
  ];
}

function memoryFigures(starts: readonly Start[]): BenchFigure[] {
  if (!memoryIsReadable) return [];
  const memory = starts.flatMap(({ megabytes }) => megabytes ?? []);
  return [
    figure({
      name: "boot: memory after the first page",
      value: Math.round(median(memory)),
      unit: "MB",
      target: 250,
      better: "less",
      detail: `resident, median; highest ${Math.round(Math.max(...memory))} MB`,
    }),
  ];
}

async function startOnce(): Promise<Start> {
  const port = await freePort(3300, host);
  const started = performance.now();
  const { address, child } = startApplication({ port, host, stdio: "ignore" });
  try {
    const signal = AbortSignal.timeout(startLimitMs);
    const ended = once(child, "exit", { signal }).then(() => {
      throw new Error("The application ended before it answered; `npm start` shows its words.");
    });
    await Promise.race([firstPage(`${address}${page}`, signal), ended]);
    return {
      milliseconds: performance.now() - started,
      megabytes: residentMegabytes(child.pid ?? 0),
      processorMs: processorMs(child.pid ?? 0),
    };
  } finally {
    await end(child);
  }
}

/** Resolves when the whole page is here; a refused connection means not yet. */
async function firstPage(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const response = await fetch(url, { signal }).catch(() => null);
    signal.throwIfAborted();
    if (response !== null && !response.ok) throw new Error(`${url} answers ${response.status}.`);
    if (response !== null) return void (await response.text());
    await sleep(askEveryMs, undefined, { signal });
  }
}
