"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { apiErrorOf } from "@/lib/client/api/api-failure";
import { clearCache } from "@/lib/client/api/usage";
import { cacheQuery } from "@/lib/client/queries/usage-query";
import type { CacheState } from "@/lib/contract/cache-state";
import { Button } from "@/components/ui/button";
import { LoadFailure } from "@/components/ui/load-failure";
import { showToast } from "@/components/ui/toast";
import { Panel } from "./panel";
import { UsageBar } from "./usage-bar";

const ClearDialog = dynamic(() => import("./clear-dialog").then((module) => module.ClearDialog), {
  ssr: false,
});

/** How much the cache of vectors holds, and the way to empty it. */
export function CachePanel() {
  const translate = useTranslations("usage.cache");
  const { data, error, isFetching, refetch } = useQuery(cacheQuery);
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const clear = useMutation({
    mutationFn: clearCache,
    onSuccess: (state) => {
      queryClient.setQueryData(cacheQuery.queryKey, state);
      setAsking(false);
      showToast(translate("cleared"));
    },
  });
  return (
    <Panel
      title={translate("title")}
      note={translate("note")}
      className="min-h-36"
      actions={
        data?.mayClear && (
          <Button disabled={data.vectors === 0} onClick={() => setAsking(true)}>
            {translate("clear")}
          </Button>
        )
      }
    >
      {error && (
        <LoadFailure
          error={apiErrorOf(error)}
          retrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {data && <CacheSize state={data} />}
      {asking && data && (
        <ClearDialog
          vectors={data.vectors}
          clearing={clear.isPending}
          error={clear.error}
          onClear={() => clear.mutate()}
          onClose={() => {
            setAsking(false);
            clear.reset();
          }}
        />
      )}
    </Panel>
  );
}

function CacheSize({ state: { vectors, bytes, limitBytes, mayClear } }: { state: CacheState }) {
  const translate = useTranslations("usage.cache");
  const format = useFormatter();
  if (limitBytes === 0) return <p>{translate("off")}</p>;
  const megabytes = (value: number) => format.number(value / 1e6, { maximumFractionDigits: 1 });
  return (
    <>
      <p className="tabular">
        {translate("size", {
          vectors,
          used: megabytes(bytes),
          limit: megabytes(limitBytes),
        })}
      </p>
      <UsageBar label={translate("title")} used={bytes} cap={limitBytes} />
      {!mayClear && <p className="text-secondary text-text-2">{translate("adminOnly")}</p>}
    </>
  );
}
