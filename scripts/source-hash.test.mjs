import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourceHash } from "./source-hash.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "embedscope-sources-"));
  write("app/page.tsx", "page");
  write("lib/deep/below/file.ts", "file");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("sourceHash", () => {
  it("changes with the content, the name and the number of sources", () => {
    const hashes = [sourceHash(root)];
    write("lib/deep/below/file.ts", "FILE");
    hashes.push(sourceHash(root));
    write("proxy.ts", "");
    hashes.push(sourceHash(root));
    rmSync(join(root, "proxy.ts"));
    write("instrumentation.ts", "");
    hashes.push(sourceHash(root));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("stays the same when only tests, documents or scripts change", () => {
    const before = sourceHash(root);
    write("app/page.test.tsx", "test");
    write("README.md", "words");
    write("scripts/up.mjs", "script");
    expect(sourceHash(root)).toBe(before);
  });
});

function write(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
