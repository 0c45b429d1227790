import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApplication } from "../scripts/build-application.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { serveApplication } from "../scripts/serve-application.mjs";
import { embedRequestLimits } from "@/lib/contract/embed-request";
import { alibabaTextLimits } from "@/lib/catalogue/alibaba-limits";
import { dimension } from "./embedding-clients";
import { figure, type BenchFigure } from "./figure";
import { end, startEmulator } from "./local-process";
import { laterThirds, memoryIsReadable, watchMemory, type MemorySample } from "./process-memory";
import { median, roundsOr } from "./rounds";
import { addedTime, batch, streamMany, type AddedTime, type Stream } from "./stream-load";

const host = "127.0.0.1";
const timeLimitMs = 120_000;
const sampleEveryMs = 100;
const streams = 4;
const requests = 16;
const streamedInputs = requests * embedRequestLimits.inputs;
const requestsPerSecond = alibabaTextLimits.requestsPerSecond.value ?? 50;
const ceiling = requestsPerSecond * batch;
const usualPairs = 80;

/**
 * The built application in front of the emulator, three processes on one machine: this one, the emulator
 * with the platform's requests a second, and the application with a key for it.
 */
export async function run(): Promise<BenchFigure[]> {
  await buildApplication();
  const signal = AbortSignal.timeout(timeLimitMs);
  const folder = mkdtempSync(join(tmpdir(), "embedscope-stream-"));
  const emulator = await startEmulator(signal);
  try {
    const application = await startApplication(emulator.address, join(folder, "stream.db"));
    const servers = { platform: emulator.address, application: application.address, signal };
    const memory = watchMemory(application.child.pid ?? 0, sampleEveryMs);
    try {
      const added = await addedTime(servers, roundsOr(usualPairs));
      const stream = await streamMany(servers, requests, streams);
      return [shareFigure(stream), ...memoryFigures(memory.samples, stream), addedFigure(added)];
    } finally {
      memory.stop();
      await end(application.child);
    }
  } finally {
    await end(emulator.child);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With nothing of the caller's own configuration: a bench must not spend money. */
async function startApplication(platform: string, database: string) {
  const unset = ["EMBEDSCOPE_CONFIG", "OPENAI_API_KEY", "OPENAI_BASE_URL"];
  return serveApplication({
    port: await freePort(3400, host),
    host,
    stdio: "ignore",
    env: {
      ...process.env,
      ...Object.fromEntries(unset.map((name) => [name, ""])),
      ACCESS_TOKEN: "",
      PUBLIC_URL: "",
      DATABASE_URL: `file:${database}`,
      EMULATOR: "never",
      OPENSEARCH_API_KEY: "bench-application",
      OPENSEARCH_ENDPOINT: platform,
      OPENSEARCH_WORKSPACE: "default",
    },
  });
}

function shareFigure({ from, to, retries }: Stream): BenchFigure {
  const perSecond = (streamedInputs * 1_000) / (to - from);
  return figure({
    name: "stream: share of the ceiling",
    value: perSecond / ceiling,
    unit: "of 1",
    target: 0.9,
    better: "more",
    detail: `${Math.round(perSecond)} of ${ceiling} inputs/s (${requestsPerSecond} requests/s × ${batch}); ${streamedInputs} inputs × ${dimension} in ${((to - from) / 1_000).toFixed(1)} s, ${streams} streams, ${retries} retries`,
  });
}

function memoryFigures(samples: readonly MemorySample[], { from, to }: Stream): BenchFigure[] {
  const thirds = laterThirds(samples, from, to);
  if (!memoryIsReadable || thirds === null) return [];
  const peak = Math.max(...samples.map(({ megabytes }) => megabytes));
  const before = samples.findLast(({ at }) => at < from)?.megabytes ?? Number.NaN;
  return [
    figure({
      name: "stream: peak memory of the server",
      value: peak,
      unit: "MB resident",
      target: 300,
      better: "less",
      detail: `the application's process every ${sampleEveryMs} ms; ${before.toFixed(0)} MB before the streams`,
    }),
    figure({
      name: "stream: memory of the last third against the middle",
      value: thirds.last / thirds.middle,
      unit: "times",
      target: 1.1,
      better: "less",
      detail: `medians: ${thirds.middle.toFixed(0)} MB, then ${thirds.last.toFixed(0)} MB`,
    }),
  ];
}

function addedFigure({ direct, through, upstream, differences }: AddedTime): BenchFigure {
  return figure({
    name: "stream: time added to a batch",
    value: median(differences),
    unit: "ms",
    target: 8,
    better: "less",
    detail: `${batch} × ${dimension}, one at a time, median of ${differences.length} pairs; direct ${median(direct).toFixed(1)} ms, through the application ${median(through).toFixed(1)} ms, of which ${median(upstream).toFixed(1)} ms are its own call`,
  });
}
