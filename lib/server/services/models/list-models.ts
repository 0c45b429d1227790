import "server-only";
import type { ModelsAnswer } from "@/lib/contract/models-answer";
import type { SetPrice } from "@/lib/contract/set-price";
import { registry } from "@/lib/server/providers/registry";
import { processStore } from "@/lib/server/store/process-store";
import { readSetPrices } from "../prices/set-prices";
import { storeWarning } from "../store-warning";

const warn = storeWarning("set_prices_not_read");

/** The models of the catalogue and of configured servers, each with its readiness, and with the price that counts first. */
export async function listModels(signal: AbortSignal): Promise<ModelsAnswer> {
  const [answer, prices] = await Promise.all([registry().list(signal), readSetPricesOrNone()]);
  return { ...answer, models: answer.models.map((model) => withSetPrice(model, prices)) };
}

/** The models are worth showing without the store too. */
async function readSetPricesOrNone(): Promise<readonly SetPrice[]> {
  return readSetPrices(processStore()).catch((error: unknown) => {
    warn(error);
    return [];
  });
}

/** The configuration's price counts before the admin's. */
function withSetPrice<Model extends ModelsAnswer["models"][number]>(
  model: Model,
  set: readonly SetPrice[],
): Model {
  const own = set.find((price) => price.model === model.reference);
  const isConfigured = model.prices.some(({ standing }) => standing === "configured");
  if (own === undefined || isConfigured) return model;
  const { amount, unit, currency, source, date } = own;
  const standing = "configured" as const;
  const price = { amount, unit, currency, source, date, standing, byAdmin: true as const };
  return { ...model, prices: [price, ...model.prices] };
}
