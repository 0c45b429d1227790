import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, afterEach, describe } from "vitest";
import type { Engine } from "../engine";
import { createStore, type Store } from "../store";

const postgresUrl = process.env.TEST_DATABASE_URL ?? "";

/** Where a suite's stores live. */
export interface StoreUnderTest {
  engine: Engine;
  /** An empty store of its own, closed and deleted after the test. */
  open: () => Promise<Store>;
  /** The address of the store that `open` last made, for a second instance at the same one. */
  url: () => string;
}

/** Runs a suite against SQLite, and against PostgreSQL where `TEST_DATABASE_URL` names one. */
export function onEachEngine(name: string, suite: (store: StoreUnderTest) => void): void {
  describe(`${name} on SQLite`, () => {
    suite(sqlite());
  });
  describe.skipIf(postgresUrl === "")(`${name} on PostgreSQL`, () => {
    suite(postgres());
  });
}

function sqlite(): StoreUnderTest {
  const folder = mkdtempSync(join(tmpdir(), "embedscope-store-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return fresh(
    "sqlite",
    async () => `file:${join(folder, `${randomBytes(6).toString("hex")}.db`)}`,
  );
}

function postgres(): StoreUnderTest {
  const made: string[] = [];
  afterAll(() =>
    withClient(async (client) => {
      for (const name of made) await client.query(`drop database if exists ${name} with (force)`);
    }),
  );
  return fresh("postgres", async () => {
    const name = `embedscope_${randomBytes(6).toString("hex")}`;
    await withClient((client) => client.query(`create database ${name}`));
    made.push(name);
    const url = new URL(postgresUrl);
    url.pathname = `/${name}`;
    return url.href;
  });
}

function fresh(engine: Engine, makeUrl: () => Promise<string>): StoreUnderTest {
  const opened: Store[] = [];
  let url = "";
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return {
    engine,
    url: () => url,
    open: async () => {
      url = await makeUrl();
      const store = createStore(url);
      opened.push(store);
      await store.query((database) => sql`select 1`.execute(database));
      return store;
    },
  };
}

async function withClient(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
