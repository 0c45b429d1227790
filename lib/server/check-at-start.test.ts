import { execFile } from "node:child_process";
import { describe, expect, it } from "vitest";

const key = "OS-canary-4711";

/** Runs the check in a process of its own, as it ends the process. */
function start(env: Record<string, string>): Promise<{ exitCode: number; stderr: string }> {
  const script = 'import("./lib/server/check-at-start.ts").then((m) => m.checkAtStart())';
  const flags = ["--conditions", "react-server", "--import", "tsx", "--eval", script];
  const environment = { PATH: process.env.PATH, NODE_ENV: "production", ...env } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, flags, { env: environment }, (error, _, stderr) => {
      resolve({ exitCode: typeof error?.code === "number" ? error.code : 0, stderr });
    });
  });
}

describe("checkAtStart", () => {
  it("ends the process with the reasons alone when the configuration cannot be used", async () => {
    const { exitCode, stderr } = await start({ AISEARCH_API_KEY: key, EMULATOR: "perhaps" });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^Embedscope cannot start:\n- EMULATOR must/);
    expect(stderr).toContain("AISEARCH_API_KEY is set without an endpoint");
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).not.toContain(key);
  });

  it("refuses to listen to others with a key that they could spend", async () => {
    const paid = { OPENSEARCH_API_KEY: key, OPENSEARCH_ENDPOINT: "https://platform.example" };
    const { exitCode, stderr } = await start({ ...paid, HOSTNAME: "0.0.0.0" });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("HOSTNAME=0.0.0.0");
  });

  it("goes on without any configuration, silently", async () => {
    expect(await start({})).toEqual({ exitCode: 0, stderr: "" });
  });

  it("warns of what works but should be known", async () => {
    const { exitCode, stderr } = await start({
      OPENSEARCH_API_KEY: key,
      OPENSEARCH_ENDPOINT: "http://127.0.0.1:9200",
      HOSTNAME: "127.0.0.1",
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stderr)).toMatchObject({ level: "warn", event: "configuration" });
  });
});
