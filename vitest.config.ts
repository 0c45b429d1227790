import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": root } },
  // `import "server-only"` throws unless the react-server condition is on.
  ssr: { resolve: { conditions: ["react-server", "node"] } },
  test: {
    environment: "node",
    include: ["{app,components,lib,scripts,bench}/**/*.test.{ts,tsx,mjs}"],
    globalSetup: "lib/server/testing/database-folder.ts",
    setupFiles: "lib/server/testing/temporary-database.ts",
    testTimeout: 30_000,
  },
});
