"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deletePrice, putPrice } from "@/lib/client/api/usage";
import { modelsQuery } from "@/lib/client/queries/models-query";
import { setPricesQuery } from "@/lib/client/queries/prices-query";
import type { SetPricesAnswer } from "@/lib/contract/set-price";

/** Sets and removes prices; what shows prices elsewhere is then asked for anew. */
export function usePriceChanges() {
  const queryClient = useQueryClient();
  const onSuccess = (answer: SetPricesAnswer) => {
    queryClient.setQueryData(setPricesQuery.queryKey, answer);
    void queryClient.invalidateQueries({ queryKey: modelsQuery.queryKey });
  };
  return {
    set: useMutation({ mutationFn: putPrice, onSuccess }),
    remove: useMutation({ mutationFn: deletePrice, onSuccess }),
  };
}
