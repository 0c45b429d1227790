import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { AppError } from "@/lib/server/http/app-error";
import type { Store } from "@/lib/server/store/store";
import { onEachEngine, type StoreUnderTest } from "@/lib/server/store/testing/on-each-engine";
import { duplicateRun, renameRun } from "./change-run";
import { deleteRun, restoreRun } from "./delete-run";
import { eraseDeletedRuns, restorableForMs } from "./erase-runs";
import { listRuns, readDocument, readRun } from "./read-runs";
import type { RunDependencies } from "./run-dependencies";
import { saveRun } from "./save-run";
import { smallRun } from "./testing/small-run";

const anna = { visitor: "anna", admin: false };
const ben = { visitor: "ben", admin: false };
const admin = { visitor: "root", admin: true };

/** Dependencies with a clock that is moved by hand, and the work put off for later. */
function over(store: Store) {
  const clock = { now: 1_000_000 };
  const late: { work: () => Promise<unknown>; afterMs: number }[] = [];
  const dependencies: RunDependencies = {
    store,
    now: () => clock.now++,
    later: (work, afterMs) => late.push({ work, afterMs }),
  };
  return { clock, late, dependencies };
}

async function documentOf(id: string, dependencies: RunDependencies): Promise<Buffer> {
  const { bytes, parts } = await readDocument(id, dependencies);
  const read: Uint8Array[] = [];
  for await (const part of parts) read.push(part.slice());
  const whole = Buffer.concat(read);
  expect(whole.length).toBe(bytes);
  return whole;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : String(error);
}

/** Whether SQLite's files hold the text of the test below; null on an engine whose files are not ours. */
function textInFiles({ engine, url }: StoreUnderTest): boolean | null {
  if (engine !== "sqlite") return null;
  const file = url().replace(/^file:/, "");
  return [file, `${file}-wal`].some((name) => readFileSync(name).includes("swordfish-4711"));
}

onEachEngine("saved runs", (engine) => {
  it("come back as they were saved, whatever their size", async () => {
    const { dependencies } = over(await engine.open());
    for (const padding of [0, 1, 1024 * 1024, 3_000_000]) {
      const bytes = smallRun("Cats", "cat", padding);
      const saved = await saveRun(bytes, anna, dependencies);
      expect(saved).toMatchObject({ name: "Cats", bytes: bytes.length, inputs: 1, mine: true });
      expect((await documentOf(saved.id, dependencies)).equals(bytes)).toBe(true);
    }
  });

  it("are listed with what they hold, the newest first, to everybody", async () => {
    const { dependencies } = over(await engine.open());
    for (const name of ["first", "second"]) await saveRun(smallRun(name), anna, dependencies);
    const { runs, total } = await listRuns(ben, dependencies);
    expect(runs.map(({ name }) => name)).toEqual(["second", "first"]);
    expect(total).toBe(2);
    expect(runs[0]).toMatchObject({ mine: false, changeable: false });
    expect(runs[0]?.columns).toEqual([
      {
        letter: "A",
        model: "alibaba:ops-text-embedding-002",
        role: "document",
        dimension: 2,
        kind: "emulated",
      },
    ]);
    const [run] = (await listRuns(admin, dependencies)).runs;
    expect(run).toMatchObject({ mine: false, changeable: true });
  });

  it("have ids that nobody guesses", async () => {
    const { dependencies } = over(await engine.open());
    const ids = new Set<string>();
    for (let at = 0; at < 20; at++) ids.add((await saveRun(smallRun("a"), anna, dependencies)).id);
    expect(ids.size).toBe(20);
    for (const id of ids) expect(Buffer.from(id, "base64url").length).toBe(16);
  });

  it("are renamed and deleted by their maker and the admin, and by nobody else", async () => {
    const { dependencies } = over(await engine.open());
    const { id } = await saveRun(smallRun("old"), anna, dependencies);
    expect(await codeOf(renameRun(id, "new", ben, dependencies))).toBe("run_of_another");
    expect(await codeOf(deleteRun(id, ben, dependencies))).toBe("run_of_another");
    await renameRun(id, "by anna", anna, dependencies);
    expect(await readRun(id, ben, dependencies)).toMatchObject({ name: "by anna" });
    await renameRun(id, "by the admin", admin, dependencies);
    expect(await readRun(id, ben, dependencies)).toMatchObject({ name: "by the admin" });
  });

  it("are duplicated by anybody into one of their own", async () => {
    const { dependencies } = over(await engine.open());
    const bytes = smallRun("shared", "cat", 2_000_000);
    const { id } = await saveRun(bytes, anna, dependencies);
    const copy = await duplicateRun(id, ben, dependencies);
    expect(copy).toMatchObject({ name: "shared", mine: true, changeable: true });
    await deleteRun(id, anna, dependencies);
    expect((await documentOf(copy.id, dependencies)).equals(bytes)).toBe(true);
  });

  it("are gone from list and link at once when deleted, and back when that is undone", async () => {
    const { dependencies } = over(await engine.open());
    const bytes = smallRun("kept");
    const { id } = await saveRun(bytes, anna, dependencies);
    await deleteRun(id, anna, dependencies);
    expect((await listRuns(anna, dependencies)).total).toBe(0);
    for (const attempt of [
      () => readRun(id, anna, dependencies),
      () => readDocument(id, dependencies),
      () => duplicateRun(id, anna, dependencies),
      () => deleteRun(id, anna, dependencies),
    ]) {
      expect(await codeOf(attempt())).toBe("run_not_found");
    }
    expect(await codeOf(restoreRun(id, ben, dependencies))).toBe("run_of_another");
    await restoreRun(id, anna, dependencies);
    expect((await documentOf(id, dependencies)).equals(bytes)).toBe(true);
  });

  it("are erased with every byte after the time for undoing", async () => {
    const store = await engine.open();
    const { clock, late, dependencies } = over(store);
    const { id } = await saveRun(smallRun("secret", "swordfish-4711", 100_000), anna, dependencies);
    const other = await saveRun(smallRun("other"), anna, dependencies);
    const { restorableUntil } = await deleteRun(id, anna, dependencies);
    expect(textInFiles(engine)).not.toBe(false);
    expect(restorableUntil - clock.now).toBeLessThanOrEqual(restorableForMs);
    expect(await eraseDeletedRuns(dependencies)).toBe(0);
    clock.now = restorableUntil + 1;
    expect(late).toHaveLength(1);
    await late[0]?.work();
    expect(await codeOf(restoreRun(id, anna, dependencies))).toBe("run_not_found");
    const left = await store.query((database) =>
      database.selectFrom("saved_run_parts").select("run_id").distinct().execute(),
    );
    expect(left).toEqual([{ run_id: other.id }]);
    expect(textInFiles(engine)).not.toBe(true);
  });

  it("are refused where the bytes are no run", async () => {
    const { dependencies } = over(await engine.open());
    expect(await codeOf(saveRun(new Uint8Array(100), anna, dependencies))).toBe("run_unreadable");
    for (const id of ["", "x", "../../etc", "a".repeat(22), `${"a".repeat(21)}\u0000`]) {
      expect(await codeOf(readRun(id, anna, dependencies))).toBe("run_not_found");
    }
  });
});
