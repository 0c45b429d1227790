import { deletePriceSchema, setPriceSchema } from "@/lib/contract/set-price";
import { getRoute, postRoute } from "@/lib/server/http/json-route";
import { privateJson } from "@/lib/server/http/private-json";
import { deletePrice, listSetPrices, setPrice } from "@/lib/server/services/prices/set-prices";
import { defaultUsageDependencies } from "@/lib/server/services/usage/default-usage-dependencies";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const limitBytes = 10_000;

export const GET = getRoute(({ caller }) =>
  listSetPrices(caller, defaultUsageDependencies().store),
);

/** Sets one model's price; for the admin. */
export const PUT = postRoute({
  body: setPriceSchema,
  limitBytes,
  answer: async (price, { caller }) => {
    const { store } = defaultUsageDependencies();
    await setPrice(price, caller, store);
    return privateJson(await listSetPrices(caller, store));
  },
});

/** Takes one model's price away; for the admin. The body names the model, since a reference may hold slashes. */
export const DELETE = postRoute({
  body: deletePriceSchema,
  limitBytes,
  answer: async ({ model }, { caller }) => {
    const { store } = defaultUsageDependencies();
    await deletePrice(model, caller, store);
    return privateJson(await listSetPrices(caller, store));
  },
});
