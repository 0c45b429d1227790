import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { sendOverNetwork } from "./network";
import { sendJson } from "./send-json";

const key = "canary-of-redirects";
let arrived = 0;
const elsewhere = createServer((_, response) => {
  arrived++;
  response.end('{"data":[]}');
});
const vendor = createServer((request, response) => {
  const status = Number(request.url?.slice(1));
  response.writeHead(status, { location: `${addressOf(elsewhere)}/?key=${key}` });
  response.end();
});

beforeAll(async () => {
  for (const server of [elsewhere, vendor]) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
});
afterAll(() => {
  for (const server of [elsewhere, vendor]) server.close();
});

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return `http://127.0.0.1:${address.port}`;
}

describe("sendJson, through which every adapter calls its vendor", () => {
  it.each([301, 302, 303, 307, 308])(
    "does not follow a %d, which could carry the key elsewhere",
    async (status) => {
      const call = sendJson({
        send: sendOverNetwork,
        method: "POST",
        url: `${addressOf(vendor)}/${status}`,
        headers: { Authorization: `Bearer ${key}` },
        body: { input: ["text"] },
        answer: z.object({ data: z.array(z.unknown()) }),
        refusal: () => null,
        secrets: [key],
        signal: AbortSignal.timeout(5_000),
      });
      await expect(call).rejects.toMatchObject({ code: "vendor_refused", params: { status } });
      expect(arrived).toBe(0);
    },
  );
});
