"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { apiErrorOf } from "@/lib/client/api/api-failure";
import { modelsQuery } from "@/lib/client/queries/models-query";
import { setPricesQuery } from "@/lib/client/queries/prices-query";
import type { SetPrice } from "@/lib/contract/set-price";
import { Button } from "@/components/ui/button";
import { LoadFailure } from "@/components/ui/load-failure";
import { showToast } from "@/components/ui/toast";
import { Panel } from "../panel";
import { ProblemNote } from "../problem-note";
import { priceRows } from "./price-rows";
import { PriceTable } from "./price-table";
import { usePriceChanges } from "./use-price-changes";

const PriceDialog = dynamic(() => import("./price-dialog").then((module) => module.PriceDialog), {
  ssr: false,
});

/** The prices that make money in the ledger; the admin may set and remove them. */
export function PricesPanel() {
  const translate = useTranslations("usage.prices");
  const translateFrame = useTranslations("frame");
  const { data, error, isFetching, refetch } = useQuery(setPricesQuery);
  const { data: models } = useQuery(modelsQuery);
  const [edited, setEdited] = useState<SetPrice | "new" | null>(null);
  const { set, remove } = usePriceChanges();
  const problem = remove.error ?? set.error;
  const removeWithUndo = (price: SetPrice) =>
    remove.mutate(price.model, {
      onSuccess: () =>
        showToast(translate("removed", { model: price.model }), {
          action: { label: translateFrame("undo"), run: () => set.mutate(price) },
        }),
    });
  const rows = data && models ? priceRows(models.models, data.prices) : null;
  const mayChange = data?.mayChange ?? false;
  return (
    <Panel
      title={translate("title")}
      note={translate("note")}
      className="min-h-60"
      actions={mayChange && <Button onClick={() => setEdited("new")}>{translate("set")}</Button>}
    >
      {error && (
        <LoadFailure
          error={apiErrorOf(error)}
          retrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {problem && <ProblemNote error={problem} />}
      {rows?.length === 0 && <p>{translate("none")}</p>}
      {rows && data && rows.length > 0 && (
        <PriceTable
          rows={rows}
          set={mayChange ? data.prices : []}
          onEdit={setEdited}
          onRemove={removeWithUndo}
        />
      )}
      {data && !mayChange && (
        <p className="max-w-[80ch] text-secondary text-text-2">{translate("how")}</p>
      )}
      {edited && models && (
        <PriceDialog
          price={edited === "new" ? null : edited}
          models={models.models.filter(({ kind }) => kind !== "local")}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}
