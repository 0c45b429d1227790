import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readEnvironment } from "../env";

const folder = mkdtempSync(join(tmpdir(), "embedscope-inherited-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a configuration file with names that objects inherit", () => {
  it.each(["__proto__", "constructor", "prototype"])("changes no object by %s", (name) => {
    const path = join(folder, "file.json");
    const account = `{"name":"a","endpoint":"https://a.example","${name}":{"key":"x","polluted":1}}`;
    writeFileSync(path, `{"${name}":{"accounts":[],"polluted":1},"accounts":[${account}]}`);
    expect(() => readEnvironment({ EMBEDSCOPE_CONFIG: path })).toThrow();
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Reflect.get({}, "key")).toBeUndefined();
  });
});
