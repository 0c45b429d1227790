"use client";

import { RotateCw, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ViewColumn } from "../data/use-view-columns";
import { cancelLayout, restartLayout, type Layout } from "./layout-store";
import { mapNumbers } from "./drawable-rows";
import { layoutPoints, type MapSettings } from "./map-settings";

interface LayoutStatusProps {
  column: ViewColumn;
  layout: Layout | null;
  /** As it was asked for; a column that still runs, or of a few points, is drawn by PCA. */
  method: MapSettings["method"];
}

/** What a map is and how far it has come, with a way to stop it and to begin again. */
export function LayoutStatus({ column, layout, method }: LayoutStatusProps) {
  const translate = useTranslations("views.map");
  if (!layout) return <p className="text-text-2">{translate("starting")}</p>;
  const { phase } = layout;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <p className="text-secondary text-text-2 tabular" role="status">
        <StatusText layout={layout} method={method} />
      </p>
      {phase === "running" && layout.progress && layout.progress.stage !== "pca" && (
        <Button look="quiet" onClick={() => cancelLayout(column.key)}>
          <Square size={12} aria-hidden />
          {translate("cancel")}
        </Button>
      )}
      {(phase === "cancelled" || phase === "failed") && (
        <Button look="quiet" onClick={() => restartLayout(column.key)}>
          <RotateCw size={14} aria-hidden />
          {translate("restart")}
        </Button>
      )}
    </div>
  );
}

function StatusText({ layout, method }: { layout: Layout; method: MapSettings["method"] }) {
  const translate = useTranslations("views.map");
  const { phase, progress, shown } = layout;
  if (phase === "failed") {
    return (
      <span className="text-red">{translate("failed", { problem: layout.problem ?? "?" })}</span>
    );
  }
  if (layout.size) {
    const { inputs, tokens } = layout.size;
    return translate("tooManyTokens", { inputs, tokens, most: mapNumbers });
  }
  if (!progress || !shown) return translate("starting");
  const { stage, done, total } = progress;
  const points = shown.inputs.length;
  const wanted = translate(`methods.${method}`);
  if (stage !== "pca" && phase === "cancelled") return translate("stopped", { done, total });
  if (stage !== "pca" && phase === "running") {
    return translate(`progress.${stage}`, { method: wanted, done, total });
  }
  if (method !== "pca" && points < layoutPoints)
    return translate("few", { method: wanted, points, layoutPoints });
  if (phase === "running") return translate("waiting", { method: wanted });
  if (layout.settings.method === "pca" && method !== "pca")
    return translate("pcaMeanwhile", { method: wanted });
  if (stage === "pca") return <PcaText points={points} variance={progress.variance ?? null} />;
  const { approximateRecall: recall } = progress;
  return recall === null
    ? translate("done.layout", { method: wanted, points })
    : translate("done.approximate", { method: wanted, points, recall });
}

interface PcaTextProps {
  points: number;
  variance: readonly [number, number] | null;
}

/** What was drawn, and how much of the vectors' differences its axes show. */
function PcaText({ points, variance }: PcaTextProps) {
  const translate = useTranslations("views.map");
  if (!variance) return translate("done.pca", { points });
  const [first, second] = variance;
  return translate("done.pcaVariance", { points, first, second });
}
