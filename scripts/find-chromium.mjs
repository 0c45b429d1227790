import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { runCommand, runPackageProgram } from "./run-command.mjs";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const systemPaths = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const downloadLimitMs = 300_000;

/**
 * A Chromium that is on this machine and runs: `CHROMIUM_PATH`, Playwright's own, the system's; null when there is none.
 * @returns {string | null}
 * @throws when CHROMIUM_PATH names one that does not run
 */
export function installedChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !runs(named)) throw new Error(`CHROMIUM_PATH names "${named}", which does not run.`);
  if (named) return named;
  return [playwrightPath(), ...onSearchPath(), ...systemPaths].find(runs) ?? null;
}

/**
 * The installed Chromium, else one fetched now: Playwright's download first, then Debian's package.
 * @returns {Promise<string>}
 * @throws when none of the ways leads to a browser that runs
 */
export async function ensureChromium() {
  for (const obtain of [async () => 0, downloadFromPlaywright, installFromDebian]) {
    await obtain();
    const found = installedChromium();
    if (found) return found;
  }
  throw new Error(
    "No Chromium runs here, and none could be downloaded: the browser tests were NOT run. " +
      "Install Chromium or Google Chrome, or name one with CHROMIUM_PATH.",
  );
}

function playwrightPath() {
  try {
    return createRequire(import.meta.url)("playwright").chromium.executablePath();
  } catch {
    return ""; // packages not installed, or a system that Playwright has no browser for
  }
}

function onSearchPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A downloaded browser may lack the system's libraries: only one that starts counts. */
function runs(path) {
  if (path === "" || !existsSync(path)) return false;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function downloadFromPlaywright() {
  console.log("No Chromium here; asking Playwright for one …");
  return runPackageProgram("playwright", ["install", "chromium"], { timeoutMs: downloadLimitMs });
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log("Installing Debian's Chromium …");
  await runCommand("apt-get", ["update"]);
  const packages = ["chromium", "fonts-wqy-zenhei"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env });
}
