import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const startLimitMs = 20_000;

/** A program that a test starts, and may kill. */
export interface OwnProcess {
  /** Such as `http://127.0.0.1:3213`. */
  address: string;
  /** Ends it as `kill -9` does: it cannot finish anything. */
  kill: () => Promise<void>;
}

/** Starts a program of Node's, and waits until it answers at a port of this machine. */
export async function startProcess(
  programAndArguments: readonly string[],
  port: number,
  env: Record<string, string>,
): Promise<OwnProcess> {
  const child = spawn(process.execPath, programAndArguments, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
  });
  const address = `http://127.0.0.1:${port}`;
  const own = { address, kill: () => kill(child) };
  const deadline = Date.now() + startLimitMs;
  while (!(await answers(address))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await own.kill();
      throw new Error(`${programAndArguments.join(" ")} does not answer at ${address}.`);
    }
    await pause(50);
  }
  return own;
}

/** A port of this machine at which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Any answer will do; a refused connection means not yet. */
async function answers(address: string): Promise<boolean> {
  return fetch(address, { redirect: "manual" }).then(
    () => true,
    () => false,
  );
}
