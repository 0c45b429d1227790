import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env";
import { refusalToListen } from "./listen-guard";

const paid = {
  OPENSEARCH_API_KEY: "OS-canary-4711",
  OPENSEARCH_ENDPOINT: "https://example.com",
};

function refusal(source: Record<string, string>): string | null {
  return refusalToListen(readEnvironment(source));
}

describe("refusalToListen", () => {
  it.each(["127.0.0.1", "localhost", "::1", "[::1]", "127.1.2.3"])(
    "starts with a paid key on %s",
    (hostname) => expect(refusal({ ...paid, HOSTNAME: hostname })).toBeNull(),
  );

  it.each(["0.0.0.0", "::", "192.168.1.5", "embed.example.com", "127.0.0.1.example.com"])(
    "does not start with a paid key on %s, and says why",
    (hostname) => {
      expect(refusal({ ...paid, HOSTNAME: hostname })).toContain(`HOSTNAME=${hostname}`);
    },
  );

  it("does not start with a paid key on an unknown address, except in development", () => {
    expect(refusal(paid)).toContain("HOSTNAME does not say");
    expect(refusal({ ...paid, NODE_ENV: "development" })).toBeNull();
  });

  it("starts anywhere when there is nothing to spend", () => {
    expect(refusal({ HOSTNAME: "0.0.0.0" })).toBeNull();
    expect(refusal({ ...paid, HOSTNAME: "0.0.0.0", EMULATOR: "always" })).toBeNull();
  });

  it("counts the key of an OpenAI-compatible server, which the emulator does not stand in for", () => {
    const openai = { OPENAI_API_KEY: "sk-1", HOSTNAME: "0.0.0.0", EMULATOR: "always" };
    expect(refusal(openai)).toContain("HOSTNAME=0.0.0.0");
    const local = { OPENAI_BASE_URL: "http://127.0.0.1:11434/v1", HOSTNAME: "0.0.0.0" };
    expect(refusal(local)).toBeNull();
  });

  it("starts anywhere with an access token, and names it where it is missing", () => {
    const open = { ...paid, HOSTNAME: "0.0.0.0" };
    expect(refusal({ ...open, ACCESS_TOKEN: "0123456789abcdef" })).toBeNull();
    expect(refusal({ ...paid, ACCESS_TOKEN: "0123456789abcdef" })).toBeNull();
    expect(refusal(open)).toContain("ACCESS_TOKEN");
  });

  it("does not take the admin's token for one of visitors", () => {
    const open = { ...paid, HOSTNAME: "0.0.0.0", ADMIN_TOKEN: "0123456789abcdef" };
    expect(refusal(open)).toContain("ACCESS_TOKEN");
  });
});
