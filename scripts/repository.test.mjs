import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "./list-files.mjs";
import { projectRoot } from "./project-root.mjs";

const localFile = /^(\.env(\.local)?|data\/.*|next-env\.d\.ts|.*\.tsbuildinfo)$/;
const binaryFile = /\.(bin|png|jpe?g|webp|ico|woff2|wasm)$/;
const testFile = /\.test\.\w+$|\/testing\//;
const sourceFile = /\.(ts|tsx|mjs)$/;

const files = listFiles(projectRoot).filter((path) => !localFile.test(path));
const sources = files.filter((path) => sourceFile.test(path));

// Put together from parts, so that this file does not trip over itself.
const machinePath = new RegExp(
  ["", "(?:work|farm|root)", ""].join("/") + "|" + ["", "tmp", "[a-z]"].join("/"),
);
const registryHost = new RegExp(
  ["registry\\.npm" + "js\\.org", "deb\\.deb" + "ian\\.org"].join("|"),
);
const reminder = new RegExp(`\\b(?:${["TO" + "DO", "FIX" + "ME"].join("|")})\\b`);

/** Files that read the environment, or write code that does: the server's one reader, the emulator's command, and what runs before or around them. */
const environmentReader =
  /^(lib\/server\/env\.ts|lib\/emulator\/serve\.ts|instrumentation\.ts|lib\/export\/(?:[\w-]+-snippet|alibaba-endpoint)\.ts|(scripts|bench|e2e)\/.*|[^/]*\.config\.(ts|mjs))$/;

const drawer = /^(utils?|helpers?|misc|common|types|index)\.(ts|tsx|mjs)$/;

describe("the repository", () => {
  it("mentions no path of a machine, no registry host and no reminder", () => {
    const readable = files.filter((path) => !binaryFile.test(path) && path !== "package-lock.json");
    expect(offenders(readable, machinePath)).toEqual([]);
    expect(offenders(readable, registryHost)).toEqual([]);
    expect(offenders(readable, reminder)).toEqual([]);
  });

  it("reads the environment in one place of the server", () => {
    const others = sources.filter((path) => !environmentReader.test(path) && !testFile.test(path));
    expect(offenders(others, /\bprocess\.env\b/)).toEqual([]);
  });

  it("says of every package what it is for", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const explained = read("docs/decisions/libraries.md").matchAll(/^\| (\S+) +\|/gm);
    const names = Array.from(explained, ([, name]) => name);
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      expect(names).toContain(name);
    }
  });

  it("has no drawer for things without a subject", () => {
    expect(sources.filter((path) => drawer.test(basename(path)))).toEqual([]);
  });
});

function offenders(paths, pattern) {
  return paths.filter((path) => pattern.test(read(path)));
}

function read(path) {
  return readFileSync(join(projectRoot, path), "utf8");
}
