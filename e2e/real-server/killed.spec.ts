import { expect, test } from "@playwright/test";
import { z } from "zod";
import { canaryKey } from "../addresses";
import { embedColumn } from "../embed-column";
import { answeredAgain, emulatorCounts } from "../emulator-counts";
import { freePort, startProcess, type OwnProcess } from "../own-process";
import { serverEnvironment } from "../server-environment";

const texts = Array.from(
  { length: 10_000 },
  (_, at) => `a text of its own, number ${at} 第${at}句`,
);

const inputsOfABatch = 32;

const usageSchema = z.object({ days: z.array(z.object({ unknown: z.number() })) });

let emulator: OwnProcess;
let server: OwnProcess | null = null;

let startServer: () => Promise<OwnProcess>;

/** How many calls the ledger says nobody knows the outcome of. */
async function unknownCalls(address: string): Promise<number> {
  const usage = usageSchema.parse(await (await fetch(`${address}/api/usage`)).json());
  return usage.days.reduce((sum, { unknown }) => sum + unknown, 0);
}

test.beforeAll(async () => {
  const [emulatorPort, port] = [await freePort(), await freePort()];
  emulator = await startProcess(
    ["node_modules/tsx/dist/cli.mjs", "lib/emulator/serve.ts"],
    emulatorPort,
    serverEnvironment({
      EMULATOR_PORT: String(emulatorPort),
      EMULATOR_COUNT: "1",
      // So slow that some batches are under way at any time.
      EMULATOR_FAULTS: "slow:150",
    }),
  );
  // One database for all servers of this test.
  const environment = serverEnvironment({
    HOSTNAME: "127.0.0.1",
    PORT: String(port),
    OPENSEARCH_ENDPOINT: emulator.address,
    OPENSEARCH_API_KEY: canaryKey,
  });
  const next = "node_modules/next/dist/bin/next";
  const command = [next, "start", "--hostname", "127.0.0.1", "--port", String(port)];
  startServer = () => startProcess(command, port, environment);
});

test.afterAll(async () => {
  await server?.kill();
  await emulator.kill();
});

// Three starts of Node programs and 10,000 inputs at 1,600 a second, on a machine that may be busy.
test.setTimeout(120_000);

test("a run goes on where a killed server stopped, and no answer is paid for twice", async () => {
  const first = await startServer();
  server = first;
  const cutOff = await embedColumn(first.address, texts, (answered) => {
    if (answered > 3_000) void first.kill();
  });
  expect(cutOff.answered.size).toBeLessThan(texts.length);

  server = await startServer();
  const before = await emulatorCounts(emulator.address);
  const resumed = await embedColumn(server.address, texts);
  expect(resumed.failed).toBe(0);
  expect(resumed.answered.size).toBe(texts.length);
  expect(resumed.cached).toBeGreaterThanOrEqual(cutOff.answered.size);

  const counts = await emulatorCounts(emulator.address);
  expect(answeredAgain(cutOff.answered, counts)).toEqual([]);
  // Answered by the platform and never heard of here: the batches that were under way.
  const lost = before.inputs - resumed.cached;
  expect(counts.inputs).toBe(texts.length + lost);
  expect(counts.again).toHaveLength(lost);

  // Until the killed process is taken for dead, its calls count as under way.
  const { address } = server;
  await expect.poll(() => unknownCalls(address), { timeout: 30_000 }).toBeGreaterThan(0);
  expect(lost).toBeLessThanOrEqual((await unknownCalls(address)) * inputsOfABatch);
});
