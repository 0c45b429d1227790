import { setMaxListeners } from "node:events";
import { expect, it } from "vitest";
import { createEmulator } from "@/lib/emulator/emulator";
import { loadBuiltinModels } from "@/lib/emulator/load-builtin-models";
import type { SendRequest, VendorRequest } from "@/lib/server/providers/send-json";
import { answeredBy } from "@/lib/server/providers/web-request";
import type { Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import { systemClock } from "../embed/clock";
import { dependenciesOver, eventsOf, requestFor } from "../embed/testing/embed-column";
import { createStoredCache } from "./stored-cache";

const emulator = answeredBy(createEmulator({ ...(await loadBuiltinModels()), strict: false }));
const texts = Array.from({ length: 2_000 }, (_, at) => `sentence ${at}`);

function dependencies(store: Store, send: SendRequest) {
  const onFailure = (error: unknown) => {
    throw error;
  };
  const cache = createStoredCache({ store, limitBytes: 1e9, now: Date.now, onFailure });
  return dependenciesOver(send, { cache });
}

function inputsOf(request: VendorRequest): unknown[] {
  const body: unknown = JSON.parse(request.body ?? "null");
  if (typeof body !== "object" || body === null || !("input" in body)) return [];
  return Array.isArray(body.input) ? body.input : [];
}

onEachEngine("a column whose reader leaves", (store) => {
  it("finishes what was sent, drops the rest, and goes on where it stopped", async () => {
    const opened = await store.open();
    const reader = new AbortController();
    setMaxListeners(0, reader.signal);
    const sent: unknown[] = [];
    const answered: unknown[] = [];
    const leaving: SendRequest = async (request) => {
      const inputs = inputsOf(request);
      sent.push(...inputs);
      if (sent.length >= 320) reader.abort(new Error("left"));
      const response = await emulator(request);
      answered.push(...inputs);
      return response;
    };
    const first = { ...dependencies(opened, leaving), clock: systemClock };
    await expect(eventsOf(requestFor(texts), first, reader.signal)).rejects.toThrow("left");
    expect(answered).toEqual(sent);
    expect(sent.length).toBeLessThan(2_000);

    const sentAgain: unknown[] = [];
    const noting: SendRequest = async (request) => {
      sentAgain.push(...inputsOf(request));
      return emulator(request);
    };
    const events = await eventsOf(requestFor(texts), dependencies(opened, noting));
    expect(events.at(-1)).toMatchObject({ embedded: 2_000, cached: sent.length });
    expect([...sent, ...sentAgain].map(String).toSorted()).toEqual(texts.toSorted());
  });

  it("is waited for by the next one, which sends nothing that is under way again", async () => {
    const opened = await store.open();
    const reader = new AbortController();
    const sent: unknown[] = [];
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const waiting: SendRequest = async (request) => {
      sent.push(...inputsOf(request));
      reader.abort(new Error("left"));
      await answered;
      return emulator(request);
    };
    const shared = { ...dependencies(opened, waiting), clock: systemClock };
    const first = eventsOf(requestFor(texts.slice(0, 32)), shared, reader.signal);
    await expect.poll(() => sent.length).toBe(32);
    const second = eventsOf(requestFor(texts.slice(0, 40)), shared);
    answer();
    await first;
    expect((await second).at(-1)).toMatchObject({ embedded: 40, cached: 32 });
    expect(sent).toEqual(texts.slice(0, 40));
  });

  it("ends a call that does not answer in time", async () => {
    const reader = new AbortController();
    const reason = new Error("left");
    const hanging: SendRequest = (request) =>
      new Promise((_, reject) => {
        request.signal.addEventListener("abort", () => reject(request.signal.reason));
        reader.abort(reason);
      });
    const { clock, ...others } = dependencies(await store.open(), hanging);
    const events = eventsOf(requestFor(["a"]), { ...others, clock }, reader.signal);
    await expect(events).rejects.toBe(reason);
    expect(clock.slept).toEqual([30_000]);
  });
});
