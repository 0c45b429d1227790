"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useQueryState } from "nuqs";
import { useContext, type ComponentType } from "react";
import { ViewedRunContext } from "@/lib/client/runs/viewed-run-context";
import { RunMenu } from "../save/run-menu";
import { useViewColumns, type ViewContent } from "./data/use-view-columns";
import { ExportMenu } from "./export/export-menu";
import { MatrixView } from "./matrix/matrix-view";
import { TabList, tabPanelProps } from "./tab-list";
import { viewNames, viewParam, type ViewName } from "./view-params";

/** The matrix is there at once; the other views are loaded when they are first looked at. */
const views: Record<ViewName, ComponentType<ViewContent>> = {
  matrix: MatrixView,
  map: dynamic(() => import("./map/map-view").then((module) => module.MapView)),
  neighbours: dynamic(() =>
    import("./neighbours/neighbours-view").then((module) => module.NeighboursView),
  ),
  vectors: dynamic(() => import("./vectors/vectors-view").then((module) => module.VectorsView)),
  cost: dynamic(() => import("./cost/cost-view").then((module) => module.CostView)),
};

/** What the columns say about the inputs, one view at a time. Fills its container and scrolls inside. */
export function ResultViews() {
  const translate = useTranslations("views");
  const [view, setView] = useQueryState("view", viewParam);
  const content = useViewColumns();
  const viewed = useContext(ViewedRunContext) !== null;
  const View = views[view];
  const tabs = viewNames.map((name) => ({ name, label: translate(`tab.${name}`) }));
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <div className="flex items-center justify-between gap-2 border-b px-2">
        <TabList
          id="view"
          label={translate("tabs")}
          tabs={tabs}
          current={view}
          onChange={(name) => void setView(name)}
        />
        <div className="flex shrink-0 items-center gap-1.5">
          {!viewed && <RunMenu />}
          <ExportMenu {...content} />
        </div>
      </div>
      <div
        // A view begins at its top, not where the one before was scrolled to.
        key={view}
        {...tabPanelProps("view", view)}
        className="min-h-0 flex-1 overflow-y-auto min-[701px]:[container-type:size]"
      >
        {content.columns.length === 0 ? (
          <p className="p-6 text-center text-text-2">{translate("noColumns")}</p>
        ) : (
          <View {...content} />
        )}
      </div>
    </div>
  );
}
