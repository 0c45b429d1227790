import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./list-files.mjs";
import { projectRoot } from "./project-root.mjs";

/** What `next build` reads; a change anywhere else leaves the build as it is. */
const buildInputs = [
  "app",
  "components",
  "lib",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tailwind.config.ts",
  "tsconfig.json",
];

/** Hash over names and contents of everything that the built application is made from. */
export function sourceHash(root = projectRoot) {
  const hash = createHash("sha256");
  for (const path of buildInputs.flatMap((input) => filesOf(root, input))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function filesOf(root, input) {
  const path = join(root, input);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [input];
  return listFiles(path)
    .filter((file) => !/\.test\.\w+$/.test(file))
    .map((file) => `${input}/${file}`);
}
