import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    databaseFolder: string;
  }
}

/** Makes the folder that the stores of all test files live in, for as long as the tests run. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "embedscope-unit-"));
  project.provide("databaseFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
