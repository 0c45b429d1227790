import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { apiErrorBodySchema } from "@/lib/contract/api-error";
import { errorCodes } from "@/lib/contract/error-codes";
import { signSession } from "@/lib/server/http/sessions/session";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";

type Handler = (
  request: Request,
  segments: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const folder = dirname(fileURLToPath(import.meta.url));
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const tokens = { accessToken: null, adminToken: "admin-0123456789abc" };
const requestsPerHandler = 2_000;

beforeAll(() => {
  withoutConfiguration();
  vi.stubEnv("ADMIN_TOKEN", tokens.adminToken);
  for (const name of ["VISITOR_REQUESTS_PER_MINUTE", "VISITOR_MB_PER_MINUTE", "VISITOR_STREAMS"]) {
    vi.stubEnv(name, "1000000");
  }
  // Failures on purpose fill the log; the assertions say what counts.
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterAll(() => vi.restoreAllMocks());

describe.each(routeFiles())("%s", (file) => {
  it("answers generated requests with what is documented, and never fails", async () => {
    for (const [method, handler] of await handlersOf(file)) {
      await fc.assert(
        fc.asyncProperty(requests(method), params, async (request, given) => {
          const answer = await handler(request, { params: Promise.resolve(given) });
          await expectDocumented(answer);
        }),
        { numRuns: requestsPerHandler, endOnFailure: true },
      );
    }
  }, 120_000);
});

function routeFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?:^|\/)route\.ts$/.test(name),
  );
}

async function handlersOf(file: string): Promise<[string, Handler][]> {
  const module: object = await import(join(folder, file));
  return Object.entries(module).filter(
    (entry): entry is [string, Handler] =>
      methods.includes(entry[0]) && typeof entry[1] === "function",
  );
}

const statuses = new Set([
  200,
  201,
  204,
  303,
  ...Object.values(errorCodes).map((row) => row.status),
]);

async function expectDocumented(answer: Response): Promise<void> {
  const text = await answer.text();
  expect(statuses).toContain(answer.status);
  expect(text).not.toMatch(/"code":"internal"|\n\s+at \S+ \(/);
  expect(answer.headers.get("cache-control")).toMatch(/no-store/);
  if (answer.status < 400) return;
  const { error } = apiErrorBodySchema.parse(JSON.parse(text));
  expect(errorCodes[error.code].status).toBe(answer.status);
  expect(error.requestId).toMatch(/^[\w.-]{8,64}$/);
}

const printable = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
});
const words = ["model", "role", "inputs", "id", "text", "image", "dimension", "cache", "name"];
const evil = ["__proto__", "constructor", "prototype", "toString", "then"];
const models = [
  "builtin:static-256",
  "alibaba:ops-text-embedding-002",
  "builtin:visual",
  "x:y",
  "a",
];

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.constantFrom(...models, "query", "use", "../../etc/passwd", "=cmd()", "<script>", "\u0000"),
    fc.double(),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...words, ...evil), tie("any"), { maxKeys: 6 }),
  ),
})).any;

/** Mostly what a route takes, so that most requests get behind its first check, and many behind all. */
function mostly<Value>(right: fc.Arbitrary<Value>, wrong: fc.Arbitrary<unknown>) {
  return fc.oneof({ weight: 14, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

const input = fc.record(
  {
    id: mostly(fc.uuid(), fc.oneof(printable, value)),
    text: mostly(fc.string({ unit: "binary", minLength: 1 }), value),
    image: value,
  },
  { requiredKeys: ["id", "text"] },
);
const embedding = fc.record(
  {
    model: mostly(fc.constantFrom(...models), value),
    role: mostly(fc.constantFrom("query", "document", null), value),
    dimension: mostly(fc.constantFrom(64, 256, 1_024), fc.oneof(fc.constantFrom(1e9, -1), value)),
    cache: mostly(fc.constantFrom("use", "bypass"), value),
    inputs: mostly(fc.array(input.map(withoutImage), { minLength: 1, maxLength: 3 }), value),
    input: mostly(input, value),
  },
  { requiredKeys: ["model", "inputs", "role", "input"] },
);

function withoutImage({ id, text, image }: { id: unknown; text: unknown; image?: unknown }) {
  return typeof image === "string" ? { id, text, image } : { id, text };
}

const body = fc.oneof(
  fc.uint8Array({ maxLength: 64 }).map((bytes) => new Uint8Array(bytes)),
  fc.string().map((text) => new TextEncoder().encode(text)),
  fc
    .oneof({ weight: 1, arbitrary: value }, { weight: 3, arbitrary: embedding })
    .map((content) => new TextEncoder().encode(JSON.stringify(content))),
  fc
    .tuple(printable, printable)
    .map(([token, next]) =>
      new TextEncoder().encode(new URLSearchParams({ token, next }).toString()),
    ),
);

const headers = fc
  .record({
    host: mostly(fc.constant("127.0.0.1:3000"), printable),
    "content-type": mostly(
      fc.constantFrom("application/json", "application/json", "application/x-www-form-urlencoded"),
      fc.oneof(fc.constant("application/octet-stream"), printable),
    ),
    "content-length": mostly(fc.constant(null), fc.oneof(fc.nat().map(String), printable)),
    origin: mostly(
      fc.constantFrom(null, "http://127.0.0.1:3000"),
      fc.oneof(fc.constantFrom("null", "https://evil.example"), printable),
    ),
    "sec-fetch-site": mostly(fc.constantFrom(null, "same-origin", "none"), printable),
    cookie: mostly(
      fc.constantFrom(null, `embedscope=${signSession("admin", tokens, Date.now())}`),
      fc.oneof(
        printable,
        printable.map((text) => `embedscope=v1.${text}`),
      ),
    ),
    // Seldom, since guessing bearers is soon refused altogether.
    authorization: fc.oneof(
      { weight: 400, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: printable.map((text) => `Bearer ${text}`) },
    ),
    accept: fc.constantFrom("application/json", "*/*"),
    "x-request-id": printable,
    "x-peer-address": printable,
    "x-forwarded-for": printable,
  })
  .map((given) =>
    Object.entries(given).flatMap(([name, content]): [string, string][] =>
      typeof content === "string" ? [[name, content]] : [],
    ),
  );

const params = fc.record({
  id: fc.oneof(printable, fc.string({ unit: "binary" }), fc.constantFrom(...evil, "..", "%00")),
});

function requests(method: string): fc.Arbitrary<Request> {
  const url = fc.webPath().map((path) => `http://127.0.0.1:3000/api${path}`);
  const query = fc.webQueryParameters();
  return fc.tuple(url, query, headers, body).map(([path, search, given, bytes]) => {
    const init = { method, headers: given };
    return new Request(`${path}?${search}`, method === "GET" ? init : { ...init, body: bytes });
  });
}
