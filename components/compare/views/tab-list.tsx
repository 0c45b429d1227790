"use client";

import { useRef, type KeyboardEvent } from "react";
import { classNames } from "@/components/ui/class-names";

interface TabListProps<Name extends string> {
  label: string;
  /** Ids of the tabs and of their panel are made from this. */
  id: string;
  tabs: readonly { name: Name; label: string }[];
  current: Name;
  onChange: (name: Name) => void;
}

/** Tabs over a panel that the caller draws with {@link tabPanelProps}. Arrow keys, Home and End move between them. */
export function TabList<Name extends string>({
  label,
  id,
  tabs,
  current,
  onChange,
}: TabListProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === current);
    const target = targetOf(event.key, at, tabs.length);
    const tab = target === null ? undefined : tabs[target];
    if (!tab) return;
    event.preventDefault();
    onChange(tab.name);
    list.current?.querySelector<HTMLElement>(`#${tabId(id, tab.name)}`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={move}
      className="flex min-w-0 gap-0.5 overflow-x-auto"
    >
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          id={tabId(id, tab.name)}
          aria-controls={`${id}-panel`}
          aria-selected={tab.name === current}
          tabIndex={tab.name === current ? 0 : -1}
          onClick={() => onChange(tab.name)}
          className={classNames(
            "h-9 shrink-0 border-b-2 px-2 whitespace-nowrap -outline-offset-2 max-[700px]:px-1.5",
            tab.name === current
              ? "border-accent font-medium"
              : "border-transparent text-text-2 hover:text-text",
          )}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** What the element under the tabs needs so that it is known as the current tab's panel. */
export function tabPanelProps(id: string, current: string) {
  return {
    id: `${id}-panel`,
    role: "tabpanel",
    "aria-labelledby": tabId(id, current),
    // What scrolls must be reachable by keyboard.
    tabIndex: 0,
  };
}

function tabId(id: string, name: string): string {
  return `${id}-tab-${name}`;
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
