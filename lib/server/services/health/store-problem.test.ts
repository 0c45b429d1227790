import { describe, expect, it } from "vitest";
import { createStore, type Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import { storeProblem } from "./store-problem";

onEachEngine("storeProblem", (store) => {
  it("finds nothing wrong with a store that answers", async () => {
    expect(await storeProblem(await store.open())).toBeNull();
  });
});

describe("storeProblem", () => {
  it("names what is wrong, and no address", async () => {
    expect(await storeProblem(createStore("postgres://canary@127.0.0.1:1/x"))).toBe("unreachable");
  });

  it("does not wait for a store that keeps silent", async () => {
    const silent: Store = {
      engine: "postgres",
      query: () => new Promise(() => undefined),
      transact: () => new Promise(() => undefined),
      close: async () => undefined,
    };
    expect(await storeProblem(silent)).toBe("slow");
  });
});
