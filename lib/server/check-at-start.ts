import "server-only";
import { ConfigurationError } from "./configuration-error";
import { environment } from "./env";
import { log } from "./http/log";
import { refusalToListen } from "./listen-guard";

/** Reads the configuration, logs its warnings, and ends the process when it cannot be used. */
export function checkAtStart(): void {
  try {
    const current = environment();
    const refusal = refusalToListen(current);
    if (refusal !== null) throw new ConfigurationError([refusal]);
    for (const warning of current.warnings) log("warn", "configuration", { warning });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`Embedscope cannot start:\n- ${error.problems.join("\n- ")}\n`);
    process.exit(1);
  }
}
