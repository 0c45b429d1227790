"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useQueryState } from "nuqs";
import { apiErrorOf } from "@/lib/client/api/api-failure";
import { modelsQuery } from "@/lib/client/queries/models-query";
import type { ModelsAnswer } from "@/lib/contract/models-answer";
import { LoadFailure } from "@/components/ui/load-failure";
import { useIdleLoad } from "@/components/ui/use-idle-load";
import { useMediaQuery } from "@/components/ui/use-media-query";
import { ModelFilters } from "./model-filters";
import { openModelParam } from "./models-params";
import { ModelsSkeleton } from "./models-skeleton";
import { useShownModels } from "./use-shown-models";

// It comes together with the catalogue itself, without which it has nothing to show.
const CatalogueList = dynamic(
  () => import("./catalogue-list").then((module) => module.CatalogueList),
  { ssr: false, loading: ModelsSkeleton },
);
const ModelSheet = dynamic(
  () => import("./detail/model-sheet").then((module) => module.ModelSheet),
  { ssr: false },
);
const loadSheet = () => import("./detail/model-sheet");

const none: ModelsAnswer["models"] = [];

/** The whole catalogue: every model with its facts, how well they are known, and a trial of each. */
export function ModelsScreen() {
  const translate = useTranslations("models");
  const { data, error, isFetching, refetch } = useQuery(modelsQuery);
  const narrow = useMediaQuery("(max-width: 700px)");
  const [open, setOpen] = useQueryState("model", openModelParam.withOptions({ history: "push" }));
  const models = data?.models ?? none;
  const view = useShownModels(models);
  useIdleLoad(loadSheet);
  return (
    <div className="flex h-full flex-col bg-panel max-[700px]:block max-[700px]:overflow-y-auto">
      <h1 className="sr-only">{translate("title")}</h1>
      <ModelFilters models={models} view={view} />
      <div className="min-h-0 flex-1 min-[701px]:overflow-auto">
        {error && !data ? (
          <div className="p-4">
            <LoadFailure
              error={apiErrorOf(error)}
              retrying={isFetching}
              onRetry={() => void refetch()}
            />
          </div>
        ) : (
          <CatalogueList
            view={view}
            openProviders={data?.openProviders ?? null}
            narrow={narrow}
            openReference={open}
            onOpen={(reference) => void setOpen(reference)}
          />
        )}
      </div>
      {open !== null && data && (
        <ModelSheet key={open} reference={open} answer={data} onClose={() => void setOpen(null)} />
      )}
    </div>
  );
}
