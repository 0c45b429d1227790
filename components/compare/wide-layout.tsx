"use client";

import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { layoutStorage } from "@/lib/client/storage/layout-storage";
import { InputsPanel } from "./inputs/inputs-panel";
import { Inspector } from "./inspector/inspector";
import { RunPanel } from "./run-panel";
import { ResultViews } from "./views/result-views";

/** Inputs on the left; columns, views and inspector on the right. Sizes are remembered. */
export function WideLayout() {
  const screen = useDefaultLayout({ id: "compare", storage: layoutStorage });
  const results = useDefaultLayout({ id: "compare-results", storage: layoutStorage });
  return (
    <Group id="compare" className="h-full" {...screen}>
      <Panel id="inputs" minSize={260} defaultSize="28%" collapsible>
        <InputsPanel className="h-full" />
      </Panel>
      <Separator className="w-px bg-line outline-offset-0 hover:bg-accent data-[separator=active]:bg-accent" />
      <Panel id="results" minSize={360}>
        <div className="flex h-full flex-col">
          <RunPanel />
          <Group
            id="compare-results"
            orientation="vertical"
            className="min-h-0 flex-1"
            {...results}
          >
            <Panel id="views" minSize={160}>
              <ResultViews />
            </Panel>
            <Separator className="h-px bg-line outline-offset-0 hover:bg-accent data-[separator=active]:bg-accent" />
            <Panel id="inspector" minSize={72} defaultSize="22%" collapsible>
              <Inspector />
            </Panel>
          </Group>
        </div>
      </Panel>
    </Group>
  );
}
