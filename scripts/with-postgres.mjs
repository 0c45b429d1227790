// Runs a command with TEST_DATABASE_URL naming a PostgreSQL that lives as long: `node scripts/with-postgres.mjs npm test`.
import { existsSync } from "node:fs";
import { runCommand } from "./run-command.mjs";
import { installedPostgres, startPostgres } from "./temporary-postgres.mjs";

const [program, ...args] = process.argv.slice(2);
if (program === undefined) throw new Error("Name the command to run.");

if (installedPostgres() === null) await installFromDebian();
const { url, stop } = await startPostgres();
try {
  process.exitCode = await runCommand(program, args, {
    env: { ...process.env, TEST_DATABASE_URL: url },
  });
} finally {
  stop();
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log("Installing Debian's PostgreSQL …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"]);
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "postgresql"], { env });
}
