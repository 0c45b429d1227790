import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packagesAreInstalled } from "./install-packages.mjs";

const locked = {
  "": { name: "project" },
  "node_modules/one": { version: "1.0.0", integrity: "sha512-one" },
  "node_modules/for-another-system": { version: "2.0.0", integrity: "sha512-two", optional: true },
};

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "embedscope-install-"));
  write("package-lock.json", locked);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("packagesAreInstalled", () => {
  it("says no in a fresh clone, and after an install that was cut off", () => {
    expect(packagesAreInstalled(root)).toBe(false);
    mkdirSync(join(root, "node_modules", "one"), { recursive: true });
    expect(packagesAreInstalled(root)).toBe(false);
  });

  it("says yes when all but another system's packages are there", () => {
    install({ "node_modules/one": locked["node_modules/one"] });
    expect(packagesAreInstalled(root)).toBe(true);
  });

  it("says no when the lock file has moved on", () => {
    install({ "node_modules/one": { version: "0.9.0", integrity: "sha512-old" } });
    expect(packagesAreInstalled(root)).toBe(false);
  });
});

function install(packages) {
  write("node_modules/.package-lock.json", packages);
}

function write(path, packages) {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}
