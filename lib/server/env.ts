import "server-only";
import { z } from "zod";
import { ConfigurationError } from "./configuration-error";
import { firstSet, httpOrigin, pathSegment, secret, type Source } from "./env-values";

/** The account at Alibaba that pays for calls. */
export interface AlibabaAccount {
  key: string;
  /** Scheme, host and port of the platform, without a trailing slash. */
  origin: string;
  workspace: string;
}

export interface Environment {
  /** Null without a key: Alibaba's models are then emulated or not ready. */
  alibaba: AlibabaAccount | null;
  emulator: "auto" | "always" | "never";
  /** The emulator refuses what the real service is expected to refuse. */
  emulatorStrict: boolean;
  accessToken: string | null;
  /** The origin under which people reach this server through a proxy. */
  publicOrigin: string | null;
  /** The address to listen on, as the start script passes it. */
  hostname: string | null;
  development: boolean;
  /** What works but should be known; logged once at start. */
  warnings: readonly string[];
}

let current: Environment | undefined;

/** The environment of this process, read at the first call. Throws a {@link ConfigurationError}. */
export function environment(): Environment {
  current ??= readEnvironment(process.env);
  return current;
}

const emulatorSchema = z.enum(["auto", "always", "never"]);
const flagSchema = z.enum(["0", "1"]);

/** Reads and checks all variables. Throws one {@link ConfigurationError} that names every wrong one. */
export function readEnvironment(source: Source): Environment {
  const problems: string[] = [];
  const warnings: string[] = [];
  const emulator = emulatorSchema.safeParse(firstSet(source, "EMULATOR")?.value ?? "auto");
  if (!emulator.success) problems.push("EMULATOR must be auto, always or never.");
  const strict = flagSchema.safeParse(firstSet(source, "EMULATOR_STRICT")?.value ?? "0");
  if (!strict.success) problems.push("EMULATOR_STRICT must be 1 or 0.");
  const alibaba = readAlibabaAccount(source, problems, warnings);
  const accessToken = firstSet(source, "ACCESS_TOKEN")?.value ?? null;
  if (accessToken !== null) {
    warnings.push("ACCESS_TOKEN is set, but logins are not built yet: it protects nothing.");
  }
  const publicUrl = firstSet(source, "PUBLIC_URL");
  const publicOrigin = publicUrl === null ? null : httpOrigin(publicUrl, problems);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    alibaba,
    emulator: emulator.data ?? "auto",
    emulatorStrict: strict.data === "1",
    accessToken,
    publicOrigin,
    hostname: firstSet(source, "HOSTNAME")?.value ?? null,
    development: source.NODE_ENV === "development",
    warnings,
  };
}

function readAlibabaAccount(
  source: Source,
  problems: string[],
  warnings: string[],
): AlibabaAccount | null {
  const key = firstSet(source, "OPENSEARCH_API_KEY", "ALIBABA_CLOUD_API_KEY", "AISEARCH_API_KEY");
  const endpoint = firstSet(source, "OPENSEARCH_ENDPOINT", "AISEARCH_ENDPOINT");
  const workspace = firstSet(source, "OPENSEARCH_WORKSPACE", "AISEARCH_WORKSPACE");
  const keyValue = key === null ? null : secret(key, problems);
  const origin = endpoint === null ? null : httpOrigin(endpoint, problems);
  const workspaceValue = workspace === null ? "default" : pathSegment(workspace, problems);
  if (key === null) {
    if (endpoint !== null) {
      warnings.push(`${endpoint.name} is set without a key: set OPENSEARCH_API_KEY to use it.`);
    }
    return null;
  }
  if (endpoint === null) {
    problems.push(
      `${key.name} is set without an endpoint. Set OPENSEARCH_ENDPOINT to the address that the console shows, such as https://default-….opensearch.aliyuncs.com, or unset the key.`,
    );
  }
  if (keyValue === null || origin === null || workspaceValue === null) return null;
  if (origin.startsWith("http:")) {
    warnings.push(
      `${endpoint?.name} is plain http: the key and all texts travel unencrypted. Use https where you can.`,
    );
  }
  return { key: keyValue, origin, workspace: workspaceValue };
}
