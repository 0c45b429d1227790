import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/server/http/app-error";
import { sendOverNetwork } from "@/lib/server/providers/network";
import { neverSent } from "./never-sent";

function withCode(code: string): Error {
  return Object.assign(new Error("failed"), { code });
}

describe("neverSent", () => {
  it.each(["ECONNREFUSED", "ENOTFOUND", "ERR_CONNECT_TIMEOUT", "CERT_HAS_EXPIRED"])(
    "is sure of %s, however deep it lies",
    (code) => {
      const cause = new Error("socket hang up", { cause: withCode(code) });
      expect(neverSent(new AppError("vendor_unreachable", {}, { cause }))).toBe(true);
    },
  );

  it.each(["ECONNRESET", "EPIPE", "ABORT_ERR", "budget_exceeded"])(
    "is not sure of %s, after which the provider may have worked",
    (code) => {
      const cause = new Error("socket hang up", { cause: withCode(code) });
      expect(neverSent(new AppError("vendor_unreachable", {}, { cause }))).toBe(false);
    },
  );

  it("is not sure of anything else", () => {
    for (const value of [null, "ECONNREFUSED", new Error("ECONNREFUSED")]) {
      expect(neverSent(value)).toBe(false);
    }
  });

  it("knows what the network says of a port where nobody listens", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = z.object({ port: z.number() }).parse(server.address());
    server.close();
    await once(server, "close");
    const error: unknown = await sendOverNetwork({
      method: "GET",
      url: `http://127.0.0.1:${port}/`,
      headers: {},
      body: undefined,
      signal: new AbortController().signal,
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(neverSent(error)).toBe(true);
  });
});
