import "server-only";
import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { z } from "zod";
import { featureCount } from "@/lib/inputs/text-features";
import {
  addStatistics,
  noStatistics,
  triangleLength,
  type TokenStatistics,
} from "@/lib/inputs/token-statistics";
import type { Schema } from "@/lib/server/store/schema";
import type { Counter } from "../embed/token-estimates";

/** Which row holds what was learned of a counter. */
export interface StatisticsKey {
  model: string;
  counter: string;
}

const count = z.number().int().min(0);
const statisticsSchema = z.object({
  texts: count,
  batches: count,
  products: z.array(z.number()).length(triangleLength),
  targets: z.array(z.number()).length(featureCount),
  absoluteError: z.number().min(0),
  tokens: z.number().min(0),
});

/** Sums of features that were measured in another way must never be added, so the way is part of the key. */
export function statisticsKey(
  { reference, endpointIdentity }: Counter,
  wordFirst: number,
): StatisticsKey {
  const identity = `${endpointIdentity}\nfeatures ${featureCount} ${wordFirst}`;
  return { model: reference, counter: createHash("sha256").update(identity).digest("base64url") };
}

export async function readStatistics(
  database: Kysely<Schema>,
  { model, counter }: StatisticsKey,
): Promise<TokenStatistics> {
  const row = await database
    .selectFrom("token_statistics")
    .select("sums")
    .where("model", "=", model)
    .where("counter", "=", counter)
    .executeTakeFirst();
  return row === undefined ? noStatistics : statisticsSchema.parse(JSON.parse(row.sums));
}

/** Adds to the sums of all processes, and gives what they then are. */
export async function addToStatistics(
  transaction: Transaction<Schema>,
  key: StatisticsKey,
  added: TokenStatistics,
): Promise<TokenStatistics> {
  await transaction
    .insertInto("token_statistics")
    .values({ ...key, sums: JSON.stringify(noStatistics), additions: 0 })
    .onConflict((conflict) => conflict.columns(["model", "counter"]).doNothing())
    .execute();
  // Locks the row, so that what is read next is not added to before it is written back.
  await transaction
    .updateTable("token_statistics")
    .set((eb) => ({ additions: eb("additions", "+", 1) }))
    .where("model", "=", key.model)
    .where("counter", "=", key.counter)
    .execute();
  const sums = addStatistics(await readStatistics(transaction, key), added);
  await transaction
    .updateTable("token_statistics")
    .set({ sums: JSON.stringify(sums) })
    .where("model", "=", key.model)
    .where("counter", "=", key.counter)
    .execute();
  return sums;
}
