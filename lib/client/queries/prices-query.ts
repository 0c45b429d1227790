import { queryOptions } from "@tanstack/react-query";
import { fetchSetPrices } from "../api/usage";

/** The prices that the admin has set, and whether the one who asks may. */
export const setPricesQuery = queryOptions({
  queryKey: ["prices"],
  queryFn: ({ signal }) => fetchSetPrices(signal),
  staleTime: 0,
  refetchOnWindowFocus: true,
});
