import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "./project-root.mjs";
import { packageProgram } from "./run-command.mjs";

const startLimitMs = 60_000;

/**
 * Most code on the way of a request runs too seldom for V8 to compile it soon: compiled at once, a batch takes a tenth
 * less of the processor. Each batch of a stream leaves half a megabyte of garbage, which V8 by default lets pile up to 350 MB. New
 * objects collected in steps of 8 MB and a heap that grows by at most 60 % keep it near 225, at the same time
 * a batch (docs/decisions/011).
 */
const engineFlags = ["--always-sparkplug", "--max-semi-space-size=8", "--heap-growing-percent=60"];

/**
 * Start the built application and wait until it answers.
 * @param {{ port: number, host: string, env?: NodeJS.ProcessEnv, stdio?: "inherit" | "ignore" }} options
 * @returns {Promise<{ address: string, child: import("node:child_process").ChildProcess }>}
 * @throws when it exits, refuses or stays silent; the process is ended then
 */
export async function serveApplication(options) {
  const { address, child } = startApplication(options);
  try {
    await untilHealthy(`${address}/api/health`, child);
  } catch (error) {
    child.kill();
    throw error;
  }
  return { address, child };
}

/**
 * Start the built application without waiting for it.
 * @param {{ port: number, host: string, env?: NodeJS.ProcessEnv, stdio?: "inherit" | "ignore" }} options
 * @returns {{ address: string, child: import("node:child_process").ChildProcess }}
 */
export function startApplication({ port, host, env = process.env, stdio = "inherit" }) {
  const child = spawn(
    process.execPath,
    [...engineFlags, packageProgram("next"), "start", "--hostname", host, "--port", String(port)],
    {
      cwd: projectRoot,
      stdio,
      // The application refuses to listen beyond loopback with a key and no access token: tell it where.
      env: {
        ...env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        HOSTNAME: host,
        PORT: String(port),
      },
    },
  );
  return { address: `http://${reachableHost(host)}:${port}`, child };
}

/** "Every interface" is no address to open. */
function reachableHost(host) {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

async function untilHealthy(url, child) {
  const deadline = performance.now() + startLimitMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error("The application ended before it answered; its words are above.");
    }
    const response = await answer(url);
    if (response?.ok) return;
    if (response) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
    await sleep(100);
  }
  throw new Error(`The application did not answer at ${url} within ${startLimitMs / 1000} s.`);
}

async function answer(url) {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(10_000) });
  } catch {
    return null; // not listening yet
  }
}
