import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { canaryServerPort, emulatorPort } from "../addresses";
import { serverEnvironment } from "../server-environment";
import { apiRoutes } from "./api-routes";
import { send, type RawAnswer, type RawRequest } from "./raw-request";
import { startServer, type ServerProcess } from "./server-process";

const emulator = `http://127.0.0.1:${emulatorPort}`;
const nobody = "http://127.0.0.1:9";
/** One for each place that may hold a secret, each with a mark of its own. */
const canary = (place: string) => `canary-${place}-9c41e7`;
const accessToken = canary("access-token");
const adminToken = canary("admin-token");
const texts = "canary-of-a-text-9c41e7";

const configuration = {
  accounts: [
    { name: "second", key: canary("file-key"), endpoint: emulator },
    { name: "dead", keyEnv: "CANARY_KEY", endpoint: nobody },
  ],
  deployments: [
    { name: "one", id: "emulated-text", token: canary("file-token"), form: "text" },
    { name: "two", id: "emulated-text", tokenEnv: "CANARY_TOKEN", form: "typed" },
    { name: "dead", url: `${nobody}/deployments/x`, token: canary("dead-token"), form: "text" },
  ],
  openai: [
    {
      name: "refusing",
      baseUrl: `${emulator}/compatible-mode/v1`,
      key: canary("server-key"),
      models: [{ id: "ops-text-embedding-001" }],
    },
    { name: "dead", baseUrl: `${nobody}/v1`, keyEnv: "CANARY_SERVER_KEY", models: [{ id: "m" }] },
  ],
};

let folder = "";
let server: ServerProcess | undefined;
const answers: string[] = [];

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "embedscope-canaries-"));
  writeFileSync(join(folder, "configuration.json"), JSON.stringify(configuration));
});
test.afterEach(() => server?.stop());
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function environment(databaseUrl: string): Record<string, string> {
  return serverEnvironment({
    OPENSEARCH_API_KEY: canary("key"),
    OPENSEARCH_ENDPOINT: emulator,
    CANARY_KEY: canary("key-variable"),
    CANARY_TOKEN: canary("token-variable"),
    CANARY_SERVER_KEY: canary("server-key-variable"),
    ACCESS_TOKEN: accessToken,
    ADMIN_TOKEN: adminToken,
    VISITOR_REQUESTS_PER_MINUTE: "100000",
    VISITOR_STREAMS: "1000",
    EMBEDSCOPE_CONFIG: join(folder, "configuration.json"),
    DATABASE_URL: databaseUrl,
  });
}

async function ask(one: RawRequest): Promise<RawAnswer> {
  const answer = await send(server?.address ?? "", one);
  answers.push(`${answer.status} ${JSON.stringify(answer.headers)} ${answer.body}`);
  return answer;
}

/** Every page, every route by every kind of caller and with every kind of wrong request, and every model. */
async function goEverywhere(): Promise<void> {
  const callers: Record<string, string>[] = [
    {},
    bearer(accessToken),
    bearer(adminToken),
    { cookie: "embedscope=v1.x" },
  ];
  const cookie = await sessionCookie();
  const browsers: Record<string, string>[] = [{}, { cookie }, { host: "evil.example" }];
  for (const path of [
    "/",
    "/login",
    "/compare",
    "/models",
    "/help",
    "/usage",
    "/none",
    "/runs/x",
  ]) {
    for (const headers of browsers) {
      await ask({ method: "GET", path, headers });
    }
  }
  for (const { method, path } of apiRoutes()) {
    for (const caller of callers) {
      for (const [headers, body] of wrongRequests) {
        await ask({ method, path, headers: { ...caller, ...headers }, body });
      }
    }
  }
  const models = await ask({ method: "GET", path: "/api/models", headers: bearer(accessToken) });
  const references = Array.from(models.body.matchAll(/"reference":"([^"]+)"/g), ([, name]) => name);
  expect(references.length).toBeGreaterThan(10);
  // Together, since what cannot be reached is tried again for a while.
  await Promise.all(
    [...references, "alibaba:none", "nobody:none"].flatMap((model) => {
      const input = { id: "1", text: texts };
      const role = model?.startsWith("alibaba:") ? "document" : null;
      const body = { model, role, inputs: [input] };
      return [post("/api/embeddings", body), post("/api/try", { model, role, input })];
    }),
  );
}

const json = { "content-type": "application/json" };
const wrongRequests: [Record<string, string>, string | undefined][] = [
  [{}, undefined],
  [json, "{}"],
  [json, '{"broken'],
  [{ ...json, origin: "https://evil.example" }, "{}"],
  [{ host: "evil.example" }, undefined],
];

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

function post(path: string, body: unknown): Promise<RawAnswer> {
  const headers = { ...json, ...bearer(accessToken) };
  return ask({ method: "POST", path, headers, body: JSON.stringify(body) });
}

async function sessionCookie(): Promise<string> {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const body = `token=${accessToken}`;
  const answer = await ask({ method: "POST", path: "/api/session", headers, body });
  return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
}

/** Guesses come last: after them this address is refused. */
async function guess(): Promise<void> {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  for (let at = 0; at < 12; at++) {
    const body = `token=${accessToken}-${at}`;
    await ask({ method: "POST", path: "/api/session", headers, body });
    await ask({ method: "GET", path: "/api/models", headers: bearer(`${adminToken}-${at}`) });
  }
}

/** Where a text holds a canary, in any of the ways that secrets travel. */
function expectNoCanary(what: string, text: string): void {
  const places = text.match(/canary-[a-z-]+-9c41e7/g) ?? [];
  expect([...new Set(places)], what).toEqual([]);
  for (const secret of [accessToken, adminToken, canary("key"), canary("file-key")]) {
    expect(text.includes(Buffer.from(secret).toString("base64").slice(0, 20)), what).toBe(false);
  }
}

function files(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());
}

test("no secret and no text is in an answer, a log, the database or a script, wherever one goes", async () => {
  test.slow();
  answers.length = 0;
  server = await startServer(canaryServerPort, environment(`file:${join(folder, "store.db")}`));
  await goEverywhere();
  await guess();
  expect(server.alive()).toBe(true);
  await server.stop();
  expect(answers.length).toBeGreaterThan(300);
  // The one route that shows what was sent, to whoever sent it, with the keys masked.
  expectNoCanary("answers", answers.join("\n").replaceAll(texts, ""));
  expect(server.words()).toContain('"event":"request"');
  expectNoCanary("log", server.words());
  for (const name of files(folder).filter((path) => path.includes("store.db"))) {
    expectNoCanary(name, readFileSync(name, "latin1"));
  }
  for (const name of files(".next/static")) expectNoCanary(name, readFileSync(name, "latin1"));
});

test("a database that cannot be reached lets out no address and no password, and ends nothing", async () => {
  answers.length = 0;
  const password = canary("database-password");
  const url = `postgres://${canary("database-user")}:${password}@127.0.0.1:9/embedscope`;
  server = await startServer(canaryServerPort, environment(url));
  await goEverywhere();
  expect(server.alive()).toBe(true);
  await server.stop();
  expectNoCanary("answers", answers.join("\n").replaceAll(texts, ""));
  expect(server.words()).toMatch(/store|limits_counted_in_memory/);
  expectNoCanary("log", server.words());
});
