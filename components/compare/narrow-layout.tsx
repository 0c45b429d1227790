"use client";

import { InputsPanel } from "./inputs/inputs-panel";
import { Inspector } from "./inspector/inspector";
import { PaneTabs } from "./pane-tabs";
import { RunPanel } from "./run-panel";
import { ResultViews } from "./views/result-views";

/** One pane at a time, chosen in a bar at the bottom. */
export function NarrowLayout() {
  return (
    <PaneTabs
      contents={{
        inputs: <InputsPanel className="h-full" />,
        results: (
          <>
            <RunPanel />
            <div className="min-h-[75dvh]">
              <ResultViews />
            </div>
          </>
        ),
        inspect: <Inspector />,
      }}
    />
  );
}
