import { defineConfig } from "@playwright/test";
import {
  accessPort,
  accessToken,
  accountsPort,
  adminToken,
  budgetsPort,
  canaryKey,
  emulatedPort,
  emulatorPort,
  realServerPort,
  tokensPerDay,
} from "./e2e/addresses";
import { serverEnvironment } from "./e2e/server-environment";
import { installedChromium } from "./scripts/find-chromium.mjs";

const executablePath = installedChromium();
if (executablePath === null) {
  throw new Error("No Chromium runs here: `npm test` fetches one, or name one with CHROMIUM_PATH.");
}

function origin(port: number) {
  return `http://127.0.0.1:${port}`;
}

/** The built application as it is started for people, on a port of its own. */
function application(port: number, environment: Record<string, string> = {}) {
  return {
    command: `node node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port ${port}`,
    url: `${origin(port)}/api/health`,
    env: serverEnvironment({ HOSTNAME: "127.0.0.1", PORT: String(port), ...environment }),
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5_000 },
  };
}

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] },
  },
  projects: [
    {
      name: "emulated",
      testIgnore: ["access/**", "budgets/**", "real-server/**", "several-accounts/**"],
      use: { baseURL: origin(emulatedPort) },
    },
    {
      name: "real-server",
      testMatch: "real-server/**/*.spec.ts",
      use: { baseURL: origin(realServerPort) },
    },
    {
      name: "several-accounts",
      testMatch: "several-accounts/**/*.spec.ts",
      use: { baseURL: origin(accountsPort) },
    },
    {
      name: "budgets",
      testMatch: "budgets/**/*.spec.ts",
      use: { baseURL: origin(budgetsPort) },
    },
    {
      name: "access",
      testMatch: "access/**/*.spec.ts",
      use: { baseURL: origin(accessPort) },
    },
  ],
  webServer: [
    application(accessPort, { ACCESS_TOKEN: accessToken, ADMIN_TOKEN: adminToken }),
    application(emulatedPort),
    {
      command: `node node_modules/tsx/dist/cli.mjs lib/emulator/serve.ts`,
      port: emulatorPort,
      env: serverEnvironment({
        EMULATOR_PORT: String(emulatorPort),
        EMULATOR_KEY: canaryKey,
        EMULATOR_FAULTS: "",
        EMULATOR_COUNT: "1",
      }),
      reuseExistingServer: false,
    },
    application(realServerPort, {
      OPENSEARCH_ENDPOINT: origin(emulatorPort),
      OPENSEARCH_API_KEY: canaryKey,
      EMBEDSCOPE_CONFIG: "e2e/real-server/configuration.json",
    }),
    application(budgetsPort, {
      OPENSEARCH_ENDPOINT: origin(emulatorPort),
      OPENSEARCH_API_KEY: canaryKey,
      ADMIN_TOKEN: adminToken,
      TOKENS_PER_DAY: String(tokensPerDay),
    }),
    // A server of its own: it remembers a refused account for as long as it runs.
    application(accountsPort, { EMBEDSCOPE_CONFIG: "e2e/several-accounts/configuration.json" }),
  ],
});
