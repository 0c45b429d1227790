import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { freePort } from "./free-port.mjs";

const debianFolder = "/usr/lib/postgresql";
const firstPort = 54_320;
const user = "embedscope";

/**
 * Starts a PostgreSQL of its own in a temporary folder, for tests and benches: nothing in it survives `stop`, and
 * it does not wait for the disk.
 * @returns {Promise<{ url: string, stop: () => void }>}
 * @throws when this machine has no PostgreSQL, or it does not start
 */
export async function startPostgres() {
  const programs = installedPostgres();
  if (programs === null) throw new Error("There is no PostgreSQL on this machine.");
  const owner = unprivilegedOwner();
  const folder = mkdtempSync(join(tmpdir(), "embedscope-postgres-"));
  const run = (program, args) =>
    execFileSync(join(programs, program), args, { ...owner, cwd: folder, stdio: "ignore" });
  const data = join(folder, "data");
  const stop = () => {
    if (existsSync(join(data, "postmaster.pid")))
      run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
    run("initdb", ["-D", data, "-U", user, "-A", "trust", "-E", "UTF8", "--no-sync"]);
    const port = await freePort(firstPort, "127.0.0.1");
    const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
    run("pg_ctl", ["-D", data, "-o", settings, "-l", join(folder, "log"), "-w", "start"]);
    return { url: `postgres://${user}@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    stop();
    throw new Error(`PostgreSQL could not be started: ${error.message}`, { cause: error });
  }
}

/**
 * The folder of PostgreSQL's programs: on the search path, or where Debian puts the newest; null when there is none.
 * @returns {string | null}
 */
export function installedPostgres() {
  const onPath = (process.env.PATH ?? "").split(delimiter);
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const folders = [...newestFirst.map((version) => join(debianFolder, version, "bin")), ...onPath];
  return (
    folders.find((folder) =>
      ["initdb", "pg_ctl"].every((name) => existsSync(join(folder, name))),
    ) ?? null
  );
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const id = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
    return id.status === 0 ? Number(id.stdout) : 65_534;
  });
  return { uid, gid };
}
