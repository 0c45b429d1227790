import { useMemo, useSyncExternalStore } from "react";

/** The page's colours as text that a canvas understands. */
export type CanvasTheme = {
  panel: string;
  line: string;
  text: string;
  secondary: string;
  accent: string;
  font: string;
};

const VARIABLES = ["--panel", "--line", "--text", "--text-2", "--accent"] as const;

/** A canvas cannot follow CSS variables by itself: reads them again when the theme changes. */
export function useCanvasTheme(): CanvasTheme {
  const values = useSyncExternalStore(subscribe, readVariables, () => "");
  return useMemo(() => {
    const [panel = "", line = "", text = "", secondary = "", accent = "", font = ""] =
      values.split("|");
    return { panel, line, text, secondary, accent, font };
  }, [values]);
}

function readVariables(): string {
  const root = getComputedStyle(document.documentElement);
  const font = getComputedStyle(document.body).fontFamily;
  return [...VARIABLES.map((name) => root.getPropertyValue(name).trim()), font].join("|");
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true });
  return () => observer.disconnect();
}
