import { once } from "node:events";
import { createServer } from "node:http";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { POST as embed } from "./embeddings/route";
import { GET as models } from "./models/route";

let fetched = 0;
const internal = createServer((_, response) => {
  fetched++;
  response.end("metadata");
});
let internalAddress = "";

beforeAll(async () => {
  withoutConfiguration();
  internal.listen(0, "127.0.0.1");
  await once(internal, "listening");
  const address = internal.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  internalAddress = `http://127.0.0.1:${address.port}/latest/meta-data`;
});
afterAll(() => internal.close());

async function post(body: string, headers: Record<string, string> = {}) {
  const answer = await embed(
    new Request("http://127.0.0.1:3000/api/embeddings", {
      method: "POST",
      headers: { host: "127.0.0.1:3000", "content-type": "application/json", ...headers },
      body,
    }),
  );
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

function column(model: string, inputs: object[]): string {
  return JSON.stringify({ model, role: null, inputs });
}

describe("the address of an image", () => {
  it.each(["alibaba:ops-m2-encoder", "builtin:visual", "deployment:emulated-multimodal"])(
    "is never fetched by this server for %s",
    async (model) => {
      const answer = await post(column(model, [{ id: "1", image: internalAddress }]));
      expect(answer.text).not.toContain("metadata");
      expect(fetched).toBe(0);
    },
  );

  it.each(["file:///etc/passwd", "ftp://x/y", "data:image/svg+xml;base64,PHN2Zz4=", "//x/y"])(
    "is refused when it is %s",
    async (image) => {
      const answer = await post(column("alibaba:ops-m2-encoder", [{ id: "1", image }]));
      expect(answer.status).toBe(400);
    },
  );
});

describe("an address in a body", () => {
  it("is no endpoint: only the configuration names those", async () => {
    const fields = { baseUrl: internalAddress, endpoint: internalAddress, url: internalAddress };
    const body = { model: "alibaba:ops-text-embedding-002", role: null, ...fields };
    await post(JSON.stringify({ ...body, inputs: [{ id: "1", text: "x", ...fields }] }));
    expect(fetched).toBe(0);
  });
});

describe("an image that unpacks to more than memory holds", () => {
  it.each(["builtin:visual", "alibaba:ops-m2-encoder"])("is refused by %s alone", async (model) => {
    const bomb = `data:image/png;base64,${hugePicture(50_000, 50_000).toString("base64")}`;
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    const answer = await post(column(model, [{ id: "1", image: bomb }]));
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/"code":"(?:image_unreadable|vendor_invalid_parameter)"/);
    expect(answer.text).not.toContain('"type":"batch"');
    // Unpacked it would take 7.5 GB.
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
  });
});

describe("names that objects inherit", () => {
  it.each(["__proto__", "constructor", "prototype"])(
    "change no object when a body holds %s",
    async (name) => {
      const evil = `{"polluted":true,"admin":true,"prototype":{"polluted":true}}`;
      const input = `{"id":"1","text":"x","${name}":${evil}}`;
      await post(
        `{"model":"builtin:static-256","role":null,"${name}":${evil},"inputs":[${input}]}`,
      );
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
      expect(Reflect.get({}, "polluted")).toBeUndefined();
      expect(Reflect.get({}, "admin")).toBeUndefined();
    },
  );

  it.each(["__proto__:x", "constructor:x", "builtin:__proto__", "builtin:constructor"])(
    "are no model: %s",
    async (model) => {
      const answer = await post(column(model, [{ id: "1", text: "x" }]));
      expect([400, 404]).toContain(answer.status);
    },
  );
});

describe("what a client writes into headers and names", () => {
  it("comes back in no header", async () => {
    const answer = await post("{}", { "x-request-id": "x y=<script>" });
    expect([...answer.headers.values()].join()).not.toContain("<script>");
    expect(answer.text).not.toContain("<script>");
  });

  it.each([
    "alibaba:../../admin",
    "alibaba:%2e%2e%2fadmin",
    "alibaba:x\r\nHost: evil",
    "alibaba:x?y#z",
  ])("does not climb out of a provider's path: %j", async (model) => {
    const answer = await post(column(model, [{ id: "1", text: "x" }]));
    expect(answer.status).toBe(400);
  });
});

describe("answers", () => {
  it("are JSON that no browser takes for a page", async () => {
    const answer = await models(
      new Request("http://127.0.0.1:3000/api/models", { headers: { host: "127.0.0.1:3000" } }),
    );
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  });
});

/** A PNG of so many pixels whose data is only its first bytes. */
function hugePicture(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(1_000_000));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}

/** As PNG's specification, annex D, computes it. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
