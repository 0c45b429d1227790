import { expect, test } from "@playwright/test";
import { canaryKey, ownEmulatorPort, ownServerPort } from "../addresses";
import { embedColumn } from "../embed-column";
import { answeredAgain, emulatorCounts } from "../emulator-counts";
import { startProcess, type OwnProcess } from "../own-process";
import { serverEnvironment } from "../server-environment";

const texts = Array.from(
  { length: 10_000 },
  (_, at) => `a text of its own, number ${at} 第${at}句`,
);

let emulator: OwnProcess;
let server: OwnProcess | null = null;

// One database for all servers of this test.
const environment = serverEnvironment({
  HOSTNAME: "127.0.0.1",
  PORT: String(ownServerPort),
  OPENSEARCH_ENDPOINT: `http://127.0.0.1:${ownEmulatorPort}`,
  OPENSEARCH_API_KEY: canaryKey,
});

function startServer(): Promise<OwnProcess> {
  const command = ["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1"];
  return startProcess([...command, "--port", String(ownServerPort)], ownServerPort, environment);
}

test.beforeAll(async () => {
  emulator = await startProcess(
    ["node_modules/tsx/dist/cli.mjs", "lib/emulator/serve.ts"],
    ownEmulatorPort,
    serverEnvironment({ EMULATOR_PORT: String(ownEmulatorPort), EMULATOR_COUNT: "1" }),
  );
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
});
