"use client";

import { ChartScatter, List, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import type { ReactNode } from "react";
import { Tabs } from "@/components/ui/tabs";

const panes = [
  { name: "inputs", Icon: List },
  { name: "results", Icon: ChartScatter },
  { name: "inspect", Icon: Search },
] as const;

const paneParser = parseAsStringLiteral(panes.map(({ name }) => name)).withDefault("results");

type Panes = Readonly<Record<(typeof panes)[number]["name"], ReactNode>>;

/** One pane at a time, chosen in a bar at the bottom. */
export function PaneTabs({ contents }: { contents: Panes }) {
  const translate = useTranslations("columns");
  const [pane, setPane] = useQueryState("pane", paneParser);
  const choose = (name: string) => {
    const chosen = panes.find((candidate) => candidate.name === name);
    if (chosen) void setPane(chosen.name);
  };
  return (
    <Tabs.Root value={pane} onValueChange={choose} className="flex h-full flex-col">
      {panes.map(({ name }) => (
        <Tabs.Content key={name} value={name} className="min-h-0 flex-1 overflow-y-auto">
          {contents[name]}
        </Tabs.Content>
      ))}
      <Tabs.List
        aria-label={translate("panes.label")}
        className="grid shrink-0 grid-cols-3 border-t bg-panel pb-[env(safe-area-inset-bottom)]"
      >
        {panes.map(({ name, Icon }) => (
          <Tabs.Trigger
            key={name}
            value={name}
            className="flex h-12 flex-col items-center justify-center text-secondary text-text-2 data-[state=active]:text-accent"
          >
            <Icon size={18} aria-hidden />
            {translate(`panes.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs.Root>
  );
}
