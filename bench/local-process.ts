import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../scripts/free-port.mjs";
import { projectRoot } from "../scripts/project-root.mjs";

const host = "127.0.0.1";
const startLimitMs = 20_000;
const endLimitMs = 3_000;

export interface LocalProcess {
  /** Such as `http://127.0.0.1:4100`. */
  address: string;
  child: ChildProcess;
}

/**
 * Starts the emulator as `npm run emulator` does, with the documented requests a second and no faults, and
 * counting when asked to.
 */
export async function startEmulator(
  signal: AbortSignal,
  { counting = false } = {},
): Promise<LocalProcess> {
  const port = await freePort(4100, host);
  const child = spawn(process.execPath, ["--import", "tsx", "lib/emulator/serve.ts"], {
    cwd: projectRoot,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      EMULATOR_PORT: String(port),
      EMULATOR_FAULTS: "",
      EMULATOR_STRICT: "",
      EMULATOR_COUNT: counting ? "1" : "",
    },
  });
  const address = `http://${host}:${port}`;
  try {
    await untilAnswering(address, child, signal);
  } catch (error) {
    await end(child);
    throw error;
  }
  return { address, child };
}

/** Ends a process, by force when it takes too long. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  const force = setTimeout(() => child.kill("SIGKILL"), endLimitMs);
  await ended;
  clearTimeout(force);
}

async function untilAnswering(
  address: string,
  child: ChildProcess,
  signal: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + startLimitMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error("The emulator ended; its words are above.");
    if (await answers(address, signal)) return;
    await sleep(50, undefined, { signal });
  }
  throw new Error(`The emulator did not answer at ${address} within ${startLimitMs / 1000} s.`);
}

/** Any answer will do, and 404 is the one to expect; a refused connection means not yet. */
async function answers(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(address, { signal });
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}
