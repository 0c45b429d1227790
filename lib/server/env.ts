import "server-only";
import { z } from "zod";
import { readAccounts, type AlibabaAccount } from "./configuration/accounts";
import { readBudgets, type Budgets } from "./configuration/budgets";
import { readCompatibleServers, type CompatibleServer } from "./configuration/compatible-servers";
import type { ConfigurationFile } from "./configuration/configuration-schema";
import { readDeployments, type DeploymentConfiguration } from "./configuration/deployments";
import { readConfiguration } from "./configuration/read-configuration";
import { ConfigurationError } from "./configuration-error";
import { databaseAddress, firstSet, httpOrigin, type Source } from "./env-values";
import { readTokens } from "./env-tokens";
import { readVisitorLimits, type VisitorLimits } from "./env-visitor-limits";

export interface Environment {
  /** Empty without a key: Alibaba's models are then emulated or not ready. */
  accounts: readonly AlibabaAccount[];
  deployments: readonly DeploymentConfiguration[];
  compatibleServers: readonly CompatibleServer[];
  /** What whoever runs this server says that models cost. */
  prices: ConfigurationFile["prices"];
  budgets: Budgets;
  emulator: "auto" | "always" | "never";
  /** The emulator refuses what the real service is expected to refuse. */
  emulatorStrict: boolean;
  /** Whoever shows it may use this server; null when it asks for no login. */
  accessToken: string | null;
  /** Lets its bearer set prices and delete what others made; null when nobody may. */
  adminToken: string | null;
  /** `postgres://…`, or `file:…` for SQLite. May hold a password. */
  databaseUrl: string;
  /** Bytes of vectors that the cache may hold before it forgets the least recently used. */
  cacheLimitBytes: number;
  /** How many days of the ledger are kept, today among them; null keeps everything. */
  ledgerDays: number | null;
  visitorLimits: VisitorLimits;
  /** Whether every answered request gets a line in the log. */
  logRequests: boolean;
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
/** A month has up to 31 days, and its sums need all of them. */
const ledgerDaysSchema = z.literal("0").or(z.coerce.number().int().min(31).max(100_000));
const megabytesSchema = z.coerce.number().int().min(0).max(1_000_000);

/** Reads and checks all variables. Throws one {@link ConfigurationError} that names every wrong one. */
export function readEnvironment(source: Source): Environment {
  const problems: string[] = [];
  const warnings: string[] = [];
  const emulator = emulatorSchema.safeParse(firstSet(source, "EMULATOR")?.value ?? "auto");
  if (!emulator.success) problems.push("EMULATOR must be auto, always or never.");
  const strict = flagSchema.safeParse(firstSet(source, "EMULATOR_STRICT")?.value ?? "0");
  if (!strict.success) problems.push("EMULATOR_STRICT must be 1 or 0.");
  const lists = readLists(source, problems, warnings);
  const budgets = readBudgets(source, problems);
  const tokens = readTokens(source, problems);
  const visitorLimits = readVisitorLimits(source, problems);
  const logRequests = flagSchema.safeParse(firstSet(source, "LOG_REQUESTS")?.value ?? "1");
  if (!logRequests.success) problems.push("LOG_REQUESTS must be 1 or 0.");
  const publicUrl = firstSet(source, "PUBLIC_URL");
  const publicOrigin = publicUrl === null ? null : httpOrigin(publicUrl, problems);
  const cacheLimit = megabytesSchema.safeParse(firstSet(source, "CACHE_LIMIT_MB")?.value ?? "1024");
  if (!cacheLimit.success) problems.push("CACHE_LIMIT_MB must be a whole number of megabytes.");
  const ledgerDays = ledgerDaysSchema.safeParse(firstSet(source, "LEDGER_DAYS")?.value ?? "1100");
  if (!ledgerDays.success) {
    problems.push(
      "LEDGER_DAYS must be a whole number of days from 31, so that the current month stays whole, or 0 to keep everything.",
    );
  }
  const databaseUrl = databaseAddress(firstSet(source, "DATABASE_URL"), problems);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    ...lists,
    budgets,
    emulator: emulator.data ?? "auto",
    emulatorStrict: strict.data === "1",
    ...tokens,
    visitorLimits,
    logRequests: logRequests.data !== "0",
    databaseUrl,
    ledgerDays: typeof ledgerDays.data === "number" ? ledgerDays.data : null,
    cacheLimitBytes: (cacheLimit.data ?? 0) * 1_000_000,
    publicOrigin,
    hostname: firstSet(source, "HOSTNAME")?.value ?? null,
    development: source.NODE_ENV === "development",
    warnings,
  };
}

type Lists = Pick<Environment, "accounts" | "deployments" | "compatibleServers" | "prices">;

function readLists(source: Source, problems: string[], warnings: string[]): Lists {
  const file = readConfiguration(source, problems);
  if (file === null) return { accounts: [], deployments: [], compatibleServers: [], prices: [] };
  const accounts = readAccounts(source, file, problems, warnings);
  return {
    accounts,
    deployments: readDeployments(file, accounts, source, problems),
    compatibleServers: readCompatibleServers(file, source, problems),
    prices: file.prices,
  };
}
