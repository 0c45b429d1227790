import { expect, it } from "vitest";
import { createIdFactory, textInputSchema } from "./text-input";

it("gives ids that differ within a factory and between factories", () => {
  const factories = [createIdFactory(), createIdFactory()];
  const ids = factories.flatMap((nextId) => Array.from({ length: 1_000 }, nextId));
  expect(new Set(ids).size).toBe(2_000);
  expect(textInputSchema.safeParse({ id: ids[0], text: "", label: null }).success).toBe(true);
});

it("counts from the prefix that it is given", () => {
  const nextId = createIdFactory("test");
  expect([nextId(), nextId()]).toEqual(["test-0", "test-1"]);
});
