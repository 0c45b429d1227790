import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { denseRequest, readDenseAnswer } from "./testing/dense-client";

function start(environment: Record<string, string>) {
  return spawn(process.execPath, ["--import", "tsx", "lib/emulator/serve.ts"], {
    env: { NODE_ENV: "test", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

describe("npm run emulator", () => {
  const started: ChildProcess[] = [];

  afterEach(() => {
    for (const child of started.splice(0)) child.kill("SIGKILL");
  });

  it("prints its address and how to use it, answers there, and ends on SIGTERM", async () => {
    const child = start({ EMULATOR_PORT: "0", EMULATOR_STRICT: "1", EMULATOR_FAULTS: "slow:1" });
    started.push(child);
    const [line]: Buffer[] = await once(child.stdout, "data");
    const address = /OPENSEARCH_ENDPOINT=(\S+) OPENSEARCH_API_KEY=any/.exec(String(line))?.[1];
    const request = denseRequest("ops-text-embedding-002", { input: "a" });
    const answer = await fetch(new URL(new URL(request.url).pathname, address), request);
    expect(readDenseAnswer(await answer.json()).vectors[0]).toHaveLength(1024);
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  it("says which port is taken and how to choose another", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const child = start({ EMULATOR_PORT: String(port) });
    started.push(child);
    const [words, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    other.close();
    expect(words).toContain(`Cannot listen on 127.0.0.1:${port}`);
    expect(words).toContain("Set EMULATOR_PORT to a free port.");
    expect(code).toBe(1);
  });

  it.each([
    [{ EMULATOR_PORT: "nowhere" }, "EMULATOR_PORT must be a port number"],
    [{ EMULATOR_FAULTS: "nope" }, 'There is no fault "nope"'],
  ])("does not start with %j", async (environment, message) => {
    const child = start({ EMULATOR_PORT: "0", ...environment });
    started.push(child);
    const [words, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect(words).toContain(message);
    expect(code).toBe(1);
  });
});
