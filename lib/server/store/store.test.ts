import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { allMigrations } from "./migrations/all-migrations";
import type { Migration } from "./migrations/migration";
import { bytesOf } from "./schema";
import { createStore, type Store } from "./store";
import { StoreError, type StoreProblem } from "./store-error";
import { onEachEngine } from "./testing/on-each-engine";

async function problemOf(work: Promise<unknown>): Promise<StoreProblem> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof StoreError) return error.problem;
  throw new Error(`expected a StoreError, got ${String(error)}`);
}

async function versionOf(store: Store): Promise<number | undefined> {
  const row = await store.query((database) =>
    database.selectFrom("schema_version").select("version").executeTakeFirst(),
  );
  return row?.version;
}

const addNotes: Migration = async (transaction) => {
  await sql`create table notes (id integer primary key, bytes bytea, size bigint)`.execute(
    transaction,
  );
};

onEachEngine("the store", (store) => {
  it("has the newest schema as soon as it is opened", async () => {
    expect(await versionOf(await store.open())).toBe(allMigrations.length);
  });

  it("applies each migration once, however many instances start at the same time", async () => {
    await store.open();
    const migrations = [...allMigrations, addNotes];
    const instances = Array.from({ length: 4 }, () => createStore(store.url(), migrations));
    const versions = await Promise.all(instances.map(versionOf));
    expect(versions).toEqual(instances.map(() => migrations.length));
    for (const instance of instances) await instance.close();
  });

  it("keeps nothing of a migration that fails, and stays as it was", async () => {
    const opened = await store.open();
    const breaks: Migration = async (transaction) => {
      await addNotes(transaction);
      throw new Error("broken step");
    };
    await expect(versionOf(createStore(store.url(), [...allMigrations, breaks]))).rejects.toThrow(
      "broken step",
    );
    expect(await versionOf(opened)).toBe(allMigrations.length);
    await expect(
      opened.query((database) => sql`select 1 from notes`.execute(database)),
    ).rejects.toThrow(StoreError);
  });

  it("refuses a schema that is newer than the program, and leaves it alone", async () => {
    const opened = await store.open();
    const newer = createStore(store.url(), [...allMigrations, addNotes]);
    await versionOf(newer);
    await newer.close();
    expect(await problemOf(versionOf(createStore(store.url())))).toBe("newer");
    expect(await versionOf(opened)).toBe(allMigrations.length + 1);
  });

  it("gives bytes and large integers back as they were", async () => {
    const opened = await store.open();
    await opened.transact(addNotes);
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const { rows } = await opened.query(async (database) => {
      await sql`insert into notes values (1, ${bytes}, ${2 ** 52 + 1})`.execute(database);
      return sql<{ bytes: ArrayBuffer | Uint8Array; size: unknown; sum: unknown }>`
        select bytes, size, (select sum(size) from notes) as sum from notes`.execute(database);
    });
    expect([...bytesOf(rows[0]?.bytes ?? new ArrayBuffer(0))]).toEqual([...bytes]);
    expect(rows[0]?.size).toBe(2 ** 52 + 1);
    expect(rows[0]?.sum).toBe(2 ** 52 + 1);
  });

  it("keeps nothing of a transaction that throws", async () => {
    const opened = await store.open();
    await opened.transact(addNotes);
    const work = opened.transact(async (transaction) => {
      await sql`insert into notes (id) values (1)`.execute(transaction);
      throw new RangeError("no");
    });
    await expect(work).rejects.toThrow(RangeError);
    const { rows } = await opened.query((database) => sql`select * from notes`.execute(database));
    expect(rows).toEqual([]);
  });

  it("throws an error of the work as it is, even one with a code of its own", async () => {
    const opened = await store.open();
    const refusal = Object.assign(new Error("no room"), { code: "budget_exceeded" });
    await expect(opened.transact(async () => Promise.reject(refusal))).rejects.toBe(refusal);
  });

  it("loses no increment of two instances that write at once", async () => {
    const first = await store.open();
    await first.transact(addNotes);
    await first.query((database) =>
      sql`insert into notes (id, size) values (1, 0)`.execute(database),
    );
    const second = createStore(store.url());
    const increments = Array.from({ length: 40 }, (_, index) =>
      (index % 2 === 0 ? first : second).transact(async (transaction) => {
        await sql`update notes set size = size + 1 where id = 1`.execute(transaction);
      }),
    );
    await Promise.all(increments);
    const { rows } = await first.query((database) =>
      sql<{ size: number }>`select size from notes`.execute(database),
    );
    expect(rows).toEqual([{ size: 40 }]);
    await second.close();
  });

  it("opens again after it was closed", async () => {
    const opened = await store.open();
    await opened.close();
    expect(await versionOf(opened)).toBe(allMigrations.length);
  });

  it.runIf(store.engine === "postgres")("goes on after its connections were lost", async () => {
    const opened = await store.open();
    const killer = createStore(store.url());
    await killer.query((database) =>
      sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`.execute(database),
    );
    // The first calls may still meet dead connections; each says so, and the pool forgets it.
    const answers = async (): Promise<number | undefined | string> =>
      versionOf(opened).catch((error: unknown) =>
        error instanceof StoreError ? error.problem : String(error),
      );
    expect([allMigrations.length, "unreachable"]).toContain(await answers());
    await expect.poll(answers).toBe(allMigrations.length);
    await killer.close();
  });

  it.runIf(store.engine === "sqlite")(
    "says that the disk is full, and keeps what was there",
    async () => {
      const opened = await store.open();
      await opened.transact(addNotes);
      await opened.query((database) => sql`pragma max_page_count = 10`.execute(database));
      const fill = opened.query(async (database) => {
        for (let id = 0; id < 100; id++) {
          await sql`insert into notes (id, bytes) values (${id}, ${new Uint8Array(4_096)})`.execute(
            database,
          );
        }
      });
      expect(await problemOf(fill)).toBe("full");
      expect(await versionOf(opened)).toBe(allMigrations.length);
    },
  );
});

describe("a store that cannot be opened", () => {
  const folder = mkdtempSync(join(tmpdir(), "embedscope-store-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("says so of a file that is none of a database", async () => {
    const path = join(folder, "letter.db");
    writeFileSync(path, "Dear database, ".repeat(1_000));
    expect(await problemOf(versionOf(createStore(`file:${path}`)))).toBe("damaged");
  });

  it("says so of a path that cannot be a file", async () => {
    const path = join(folder, "letter");
    writeFileSync(path, "not a folder");
    const problem = await problemOf(versionOf(createStore(`file:${join(path, "x.db")}`)));
    expect(problem).toBe("unreachable");
  });

  it("says so of a server that is not there, without its address or password", async () => {
    const store = createStore("postgres://someone:canary@127.0.0.1:1/none");
    const error: unknown = await versionOf(store).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ problem: "unreachable" });
    expect(String(error)).not.toMatch(/canary|someone|127/);
  });

  it("fails at once, without another attempt, right after a failed one", async () => {
    const store = createStore("postgres://someone@127.0.0.1:1/none");
    const first: unknown = await versionOf(store).catch((reason: unknown) => reason);
    const second: unknown = await versionOf(store).catch((reason: unknown) => reason);
    expect(second).toMatchObject({ cause: first instanceof Error ? first.cause : null });
  });
});
