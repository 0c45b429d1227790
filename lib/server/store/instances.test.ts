import { expect, it } from "vitest";
import { createInstance, livingInstances } from "./instances";
import type { Store } from "./store";
import { storeTime } from "./store-time";
import { onEachEngine } from "./testing/on-each-engine";

async function living(store: Store): Promise<string[]> {
  const rows = await store.query((database) => livingInstances(database, store.engine).execute());
  return rows.map(({ id }) => id);
}

onEachEngine("instances", (store) => {
  it("live from when they are announced, each under an id of its own", async () => {
    const opened = await store.open();
    const [first, second] = [createInstance(opened), createInstance(opened)];
    expect(await living(opened)).toEqual([]);
    await Promise.all([first.announce(), first.announce(), second.announce()]);
    expect((await living(opened)).toSorted()).toEqual([first.id, second.id].toSorted());
    first.stop();
    second.stop();
  });

  it("are dead when nothing was heard of them for a while", async () => {
    const opened = await store.open();
    const instance = createInstance(opened);
    await instance.announce();
    instance.stop();
    await opened.query((database) =>
      database
        .updateTable("instances")
        .set(({ eb }) => ({ seen_at: eb("seen_at", "-", 13_000) }))
        .execute(),
    );
    expect(await living(opened)).toEqual([]);
  });

  it("share a clock that tells today's time", async () => {
    const opened = await store.open();
    const { now } = await opened.query((database) =>
      database.selectNoFrom(storeTime(opened.engine).as("now")).executeTakeFirstOrThrow(),
    );
    expect(now).toBeTypeOf("number");
    expect(Math.abs(now - Date.now())).toBeLessThan(60_000);
  });

  it("can be announced after a first attempt has failed", async () => {
    const opened = await store.open();
    let away = true;
    const instance = createInstance({
      ...opened,
      query: async (work) => {
        if (away) throw new Error("away");
        return opened.query(work);
      },
    });
    await expect(instance.announce()).rejects.toThrow("away");
    away = false;
    await instance.announce();
    expect(await living(opened)).toEqual([instance.id]);
    instance.stop();
  });
});
