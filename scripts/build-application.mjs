import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.mjs";
import { runPackageProgram } from "./run-command.mjs";
import { sourceHash } from "./source-hash.mjs";

const buildFolder = join(projectRoot, ".next");
const stampFile = join(buildFolder, "source-hash");

/**
 * Build the application unless the last build was made from the very same sources.
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function buildApplication(env = process.env) {
  const hash = sourceHash();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return;
  console.log("Building the application (next build) …");
  // A build that fails half-way leaves the old stamp beside new files.
  rmSync(stampFile, { force: true });
  if ((await nextBuild(env)) !== 0) {
    // The bundler's cache replays an internal error until it is deleted.
    console.error("The build failed. Once more, with .next deleted …");
    rmSync(buildFolder, { recursive: true, force: true });
    if ((await nextBuild(env)) !== 0) throw new Error("next build failed; its words are above.");
  }
  writeFileSync(stampFile, hash);
}

function nextBuild(env) {
  const production = { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  return runPackageProgram("next", ["build"], { env: production });
}
