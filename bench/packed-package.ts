import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A module of a package, and the version that it is of. */
export type PackedModule = { version: string; loaded: unknown };

/**
 * Imports a file of a package of the registry, taken into a temporary folder without what the package
 * itself depends on. Says why when it is not to be had.
 */
export async function importPacked(
  name: string,
  file: string,
): Promise<PackedModule | { missing: string }> {
  const folder = mkdtempSync(join(tmpdir(), "bench-peer-"));
  try {
    execFileSync("npm", ["pack", name, "--silent"], { cwd: folder, stdio: "pipe" });
    const archive = readdirSync(folder).find((entry) => entry.endsWith(".tgz"));
    if (archive === undefined) throw new Error("npm pack left no archive");
    execFileSync("tar", ["-xzf", archive], { cwd: folder, stdio: "pipe" });
    const loaded: unknown = await import(pathToFileURL(join(folder, "package", file)).href);
    return { version: archive.replace(/^.*-|\.tgz$/g, ""), loaded };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { missing: `${name} is not available: ${reason}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
