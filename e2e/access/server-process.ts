import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

const startLimitMs = 30_000;

/** A built server that a test starts for itself and whose every word it reads. */
export interface ServerProcess {
  address: string;
  /** Everything that was written to stdout and stderr so far. */
  words: () => string;
  alive: () => boolean;
  stop: () => Promise<void>;
}

export async function startServer(
  port: number,
  env: Record<string, string>,
): Promise<ServerProcess> {
  const next = "node_modules/next/dist/bin/next";
  const child = spawn(
    process.execPath,
    [next, "start", "--hostname", "127.0.0.1", "--port", String(port)],
    { env: { ...process.env, HOSTNAME: "127.0.0.1", PORT: String(port), ...env } },
  );
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => parts.push(part.toString()));
  }
  const address = `http://127.0.0.1:${port}`;
  const alive = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (!alive()) return;
    const ended = once(child, "exit");
    // By force: a server that is asked to end finishes its streams first.
    child.kill("SIGKILL");
    await ended;
  };
  const deadline = Date.now() + startLimitMs;
  while (!(await answers(`${address}/api/health`))) {
    if (!alive() || Date.now() > deadline) {
      await stop();
      throw new Error(`The server does not answer at ${address}: ${parts.join("")}`);
    }
    await pause(100);
  }
  return { address, words: () => parts.join(""), alive, stop };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
