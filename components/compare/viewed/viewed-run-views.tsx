"use client";

import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { layoutStorage } from "@/lib/client/storage/layout-storage";
import { useMediaQuery } from "@/components/ui/use-media-query";
import { Inspector } from "../inspector/inspector";
import { PaneTabs } from "../pane-tabs";
import { ResultViews } from "../views/result-views";
import { ViewedInputs } from "./viewed-inputs";

/** The views of Compare over the run of the nearest `ViewedRunContext`, with nothing that would change it. */
export function ViewedRunViews() {
  const narrow = useMediaQuery("(max-width: 700px)");
  if (narrow === null) return null;
  return narrow ? <NarrowViews /> : <WideViews />;
}

function NarrowViews() {
  return (
    <PaneTabs
      contents={{ inputs: <ViewedInputs />, results: <ResultViews />, inspect: <Inspector /> }}
    />
  );
}

const separator =
  "bg-line outline-offset-0 hover:bg-accent data-[separator=active]:bg-accent" as const;

function WideViews() {
  const screen = useDefaultLayout({ id: "viewed-run", storage: layoutStorage });
  const results = useDefaultLayout({ id: "viewed-run-results", storage: layoutStorage });
  return (
    <Group id="viewed-run" className="h-full" {...screen}>
      <Panel id="inputs" minSize={200} defaultSize="24%" collapsible>
        <ViewedInputs />
      </Panel>
      <Separator className={`w-px ${separator}`} />
      <Panel id="results" minSize={360}>
        <Group id="viewed-run-results" orientation="vertical" {...results}>
          <Panel id="views" minSize={160}>
            <ResultViews />
          </Panel>
          <Separator className={`h-px ${separator}`} />
          <Panel id="inspector" minSize={72} defaultSize="22%" collapsible>
            <Inspector />
          </Panel>
        </Group>
      </Panel>
    </Group>
  );
}
