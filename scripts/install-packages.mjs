import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.mjs";
import { runNpm } from "./run-command.mjs";

/**
 * Make node_modules what package-lock.json says, doing nothing when it already is.
 * @throws when npm fails
 */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  console.log("Installing packages (npm ci) …");
  // NODE_ENV=production in the environment would leave out what the build needs.
  const code = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0) {
    throw new Error(
      `npm ci failed with code ${code}; its words are above. ` +
        "Check the connection to the package registry (npm config get registry), then run this again.",
    );
  }
}

/**
 * Whether every package of the lock file is there in the locked version.
 * npm writes its record of what is installed last, so an install that was cut off counts as none.
 */
export function packagesAreInstalled(root = projectRoot) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(join(root, "package-lock.json"))).every(
    ([path, locked]) =>
      path === "" ||
      // Optional packages belong to other operating systems, too.
      (locked.optional && !installed[path]) ||
      (installed[path]?.version === locked.version &&
        installed[path]?.integrity === locked.integrity),
  );
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages;
}
