import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { faultTable } from "./fault-table";

it("has every fault in the README, with its argument", () => {
  const page = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const written = [...faultTable].map(([name, { argument }]) =>
    argument === null ? `\`${name}\`` : `\`${name}:${argument}\``,
  );
  expect(written.filter((fault) => !page.includes(fault))).toEqual([]);
});
