import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.mjs";

/**
 * Run a program to its end, its output on this terminal.
 * @returns {Promise<number>} the exit code; 1 where a signal or the time limit ended it, 127 where it could not be started
 */
export function runCommand(program, args, { env = process.env, timeoutMs, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env,
      shell,
      stdio: "inherit",
      timeout: timeoutMs,
    });
    child.on("error", (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Run a program of an installed package by Node itself, which works the same on every system. */
export function runPackageProgram(packageName, args, { command, ...options } = {}) {
  return runCommand(process.execPath, [packageProgram(packageName, command), ...args], options);
}

/** Path of the JavaScript file behind a package's command. */
export function packageProgram(packageName, command = packageName.split("/").at(-1)) {
  const folder = join(projectRoot, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

/** Run npm: the very one that called this script, else the one on the path. */
export function runNpm(args, options) {
  const calledBy = process.env.npm_execpath;
  if (calledBy?.endsWith(".js")) return runCommand(process.execPath, [calledBy, ...args], options);
  // On Windows npm is a batch file, which only a shell can start.
  return runCommand("npm", args, { ...options, shell: process.platform === "win32" });
}
