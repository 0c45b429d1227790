// Every check in a row, ending at the first that fails: `npm test`, or `npm test -- lint unit` for some of them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApplication } from "./build-application.mjs";
import { ensureChromium } from "./find-chromium.mjs";
import { installPackages } from "./install-packages.mjs";
import { requireNode } from "./require-node.mjs";
import { runPackageProgram } from "./run-command.mjs";
import { playwrightTotals, totalsLine, vitestTotals } from "./test-totals.mjs";

requireNode();

const reports = mkdtempSync(join(tmpdir(), "embedscope-test-"));
const unitReport = join(reports, "vitest.json");
const browserReport = join(reports, "playwright.json");

/** In the build's environment, so that the browser tests can tell whether a secret got into a script. */
const secretsToSearchFor = Object.fromEntries(
  ["OPENSEARCH_API_KEY", "OPENAI_API_KEY", "ACCESS_TOKEN", "ADMIN_TOKEN", "DATABASE_URL"].map(
    (name) => [name, `canary-build-${name.toLowerCase().replaceAll("_", "-")}-9c41e7`],
  ),
);

/** Each step does its work and says whether all is well; throwing counts as failing. */
const steps = {
  install: async () => {
    await installPackages();
    return true;
  },
  format: () => passes("prettier", ["--check", "--log-level", "warn", "."]),
  types: async () =>
    (await passes("next", ["typegen"])) && passes("typescript", ["--noEmit"], "tsc"),
  lint: () => passes("oxlint", []),
  knip: () => passes("knip", []),
  unit: () =>
    passes("vitest", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${unitReport}`,
    ]),
  build: async () => {
    await buildApplication({ ...process.env, ...secretsToSearchFor });
    return true;
  },
  browser: async () => {
    const env = {
      ...process.env,
      CHROMIUM_PATH: await ensureChromium(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
    };
    return passes("@playwright/test", ["test", "--reporter=list,json"], "playwright", env);
  },
};

try {
  const failedStep = await runSteps(chosenSteps());
  report(failedStep);
} finally {
  rmSync(reports, { recursive: true, force: true });
}

async function passes(packageName, args, command, env) {
  return (await runPackageProgram(packageName, args, { command, env })) === 0;
}

function chosenSteps() {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0) {
    console.error(`No step "${unknown.join(", ")}"; there are: ${Object.keys(steps).join(", ")}.`);
    process.exit(2);
  }
  if (names.length === 0) return Object.keys(steps);
  return Object.keys(steps).filter((name) => name === "install" || names.includes(name));
}

/** @returns the name of the step that failed, or null */
async function runSteps(names) {
  for (const name of names) {
    const start = performance.now();
    console.log(`\n── ${name} ${"─".repeat(70 - name.length)}`);
    const ok = await succeeds(steps[name]);
    console.log(`${ok ? "✓" : "✗"} ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
    if (!ok) return name;
  }
  return null;
}

async function succeeds(step) {
  try {
    return await step();
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

function report(failedStep) {
  const unit = vitestTotals(unitReport);
  const browser = playwrightTotals(browserReport);
  const failedTests = unit.failed + browser.failed;
  if (failedStep) console.log(`\nFailed: ${failedStep}. The steps after it were not run.`);
  if (!process.env.TEST_DATABASE_URL)
    console.log("\nPostgreSQL suite not run: set TEST_DATABASE_URL to run it.");
  console.log(
    totalsLine({
      passed: unit.passed + browser.passed,
      // A step that fails without a failed test, such as the linter, is a failure, too.
      failed: failedStep && failedTests === 0 ? 1 : failedTests,
      skipped: unit.skipped + browser.skipped,
    }),
  );
  process.exitCode = failedStep ? 1 : 0;
}
