import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { freePort } from "./free-port.mjs";

const host = "127.0.0.1";

describe("freePort", () => {
  it("passes over a port on which somebody listens", async () => {
    const server = createServer();
    const taken = await new Promise((resolve) => {
      server.listen(0, host, () => resolve(server.address().port));
    });
    try {
      expect(await freePort(taken, host)).toBeGreaterThan(taken);
    } finally {
      server.close();
    }
  });

  it("says so when the host is not one of this machine", async () => {
    await expect(freePort(3000, "192.0.2.1")).rejects.toThrow(/Cannot listen on 192\.0\.2\.1/);
  });
});
