import "server-only";
import type { ModelReference } from "@/lib/contract/model-reference";
import type { SetPrice, SetPricesAnswer } from "@/lib/contract/set-price";
import { AppError } from "@/lib/server/http/app-error";
import type { Store } from "@/lib/server/store/store";

/** Who asks; only the admin may change prices. */
export interface PriceReader {
  admin: boolean;
}

/** The prices that the admin has set. */
export async function listSetPrices(
  { admin: mayChange }: PriceReader,
  store: Store,
): Promise<SetPricesAnswer> {
  return { prices: await readSetPrices(store), mayChange };
}

export async function readSetPrices(store: Store): Promise<SetPrice[]> {
  return store.query((database) =>
    database.selectFrom("set_prices").selectAll().orderBy("model").execute(),
  );
}

/** Sets a model's price in place of the one it had. Throws `admin_required`. */
export async function setPrice(price: SetPrice, reader: PriceReader, store: Store): Promise<void> {
  assertAdmin(reader);
  const { amount, unit, currency, source, date } = price;
  await store.query((database) =>
    database
      .insertInto("set_prices")
      .values(price)
      .onConflict((conflict) =>
        conflict.column("model").doUpdateSet({ amount, unit, currency, source, date }),
      )
      .execute(),
  );
}

/** Takes a model's price away, if it has one. Throws `admin_required`. */
export async function deletePrice(
  model: ModelReference,
  reader: PriceReader,
  store: Store,
): Promise<void> {
  assertAdmin(reader);
  await store.query((database) =>
    database.deleteFrom("set_prices").where("model", "=", model).execute(),
  );
}

function assertAdmin({ admin }: PriceReader): void {
  if (!admin) throw new AppError("admin_required");
}
