import { describe, expect, it } from "vitest";
import { StreamSlots } from "./stream-slots";

const never = new AbortController().signal;

describe("StreamSlots", () => {
  it("lets no more in than it has and hands a slot on in order", async () => {
    const slots = new StreamSlots(2);
    const entered: string[] = [];
    const enter = async (name: string) => {
      const release = await slots.acquire(never);
      entered.push(name);
      return release;
    };
    const first = await enter("first");
    await enter("second");
    const third = enter("third");
    const fourth = enter("fourth");
    await Promise.resolve();
    expect(entered).toEqual(["first", "second"]);
    first();
    first();
    (await third)();
    await fourth;
    expect(entered).toEqual(["first", "second", "third", "fourth"]);
  });

  it("lets an aborted wait leave the line", async () => {
    const slots = new StreamSlots(1);
    const release = await slots.acquire(never);
    const impatient = new AbortController();
    const refused = slots.acquire(impatient.signal);
    const patient = slots.acquire(never);
    impatient.abort(new Error("no longer wanted"));
    await expect(refused).rejects.toThrow("no longer wanted");
    release();
    expect(await patient).toBeTypeOf("function");
  });
});
