import { readdirSync } from "node:fs";
import { join, posix } from "node:path";

const generatedFolders = new Set([
  ".git",
  ".next",
  "node_modules",
  "coverage",
  "playwright-report",
  "test-results",
]);

/**
 * Every file below `folder`, sorted, as paths with forward slashes relative to it.
 * Folders that tools generate are left out.
 */
export function listFiles(folder) {
  return walk(folder, "").sort();
}

function walk(folder, prefix) {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(prefix, entry.name);
    if (entry.isDirectory()) return generatedFolders.has(entry.name) ? [] : walk(folder, path);
    return entry.isFile() ? [path] : [];
  });
}
