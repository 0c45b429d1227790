import { Client } from "pg";
import { z } from "zod";
import { freePort } from "../scripts/free-port.mjs";
import { serveApplication } from "../scripts/serve-application.mjs";
import type { LocalProcess } from "./local-process";

const host = "127.0.0.1";

/** Two servers with one database. */
export type Pair = readonly [LocalProcess, LocalProcess];

interface PairOptions {
  /** Address of the emulator. */
  platform: string;
  /** Address of the database. */
  database: string;
  /** Variables that set a budget. */
  budget?: Record<string, string>;
}

/** Starts both, with nothing of the caller's own configuration: a bench must not spend money. */
export async function startPair(options: PairOptions): Promise<Pair> {
  const first = await startServer(options);
  return [first, await startServer(options)];
}

async function startServer({ platform, database, budget }: PairOptions): Promise<LocalProcess> {
  const unset = [
    "ACCESS_TOKEN",
    "ADMIN_TOKEN",
    "BUDGET_PER_DAY",
    "BUDGET_PER_VISITOR_DAY",
    "EMBEDSCOPE_CONFIG",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "PUBLIC_URL",
    "TOKENS_PER_DAY",
    "TOKENS_PER_VISITOR_DAY",
  ];
  return serveApplication({
    port: await freePort(3600, host),
    host,
    stdio: "ignore",
    env: {
      ...process.env,
      ...Object.fromEntries(unset.map((name) => [name, ""])),
      DATABASE_URL: database,
      EMULATOR: "never",
      OPENSEARCH_API_KEY: "bench-application",
      OPENSEARCH_ENDPOINT: platform,
      OPENSEARCH_WORKSPACE: "default",
      // All requests here are one visitor's.
      VISITOR_STREAMS: "100",
      ...budget,
    },
  });
}

/** Makes an empty database beside another, and gives its address. */
export async function addDatabase(beside: string, name: string): Promise<string> {
  const client = new Client({ connectionString: beside });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(beside);
  url.pathname = `/${name}`;
  return url.href;
}

const countsSchema = z.object({ calls: z.number() });
const usageSchema = z.object({ budgets: z.array(z.object({ used: z.number() })) });

/** How many calls an emulator that counts has answered. */
export async function answeredCalls(platform: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(`${platform}/__counts`, { signal });
  return countsSchema.parse(await response.json()).calls;
}

/** How much of its one budget a server says is used. */
export async function usedTokens(address: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(`${address}/api/usage`, { signal });
  const [budget] = usageSchema.parse(await response.json()).budgets;
  if (budget === undefined) throw new Error("The server knows of no budget.");
  return budget.used;
}
