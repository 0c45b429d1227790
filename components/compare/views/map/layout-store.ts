import { create } from "zustand";
import { projectInWorker } from "@/lib/client/workers/project-in-worker";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ProjectionFrame } from "@/lib/maths/projection-frame";
import type { SampledVectors } from "../data/sampled-vectors";
import { drawableRows, type TooManyTokens } from "./drawable-rows";
import { methodNumbers, type MapSettings } from "./map-settings";

/** A column's map: what it is of, how far its layout has come, and what is drawn meanwhile. */
export interface Layout {
  source: SampledVectors;
  settings: MapSettings;
  phase: "running" | "done" | "cancelled" | "failed" | "too-large";
  progress: Omit<ProjectionFrame, "positions"> | null;
  /** Why it failed, in words. */
  problem: string | null;
  /** What there is too much of, where the phase says so. */
  size: TooManyTokens | null;
  /** The newest picture; the one before stays until the first of a new layout comes. */
  shown: DrawnMap | null;
}

export interface DrawnMap {
  /** The inputs of the points, in the order of the positions. */
  inputs: readonly TextInput[];
  /** n × 2. */
  positions: Float32Array;
}

/** Maps by column key. They outlive the view, so that coming back to it computes nothing anew. */
export const useLayouts = create<{ columns: Readonly<Record<string, Layout>> }>(() => ({
  columns: {},
}));

const controllers = new Map<string, AbortController>();

/** Lays a column out unless that was asked for already with the same vectors and settings. */
export function wantLayout(key: string, source: SampledVectors, settings: MapSettings): void {
  const held = useLayouts.getState().columns[key];
  if (held?.source === source && sameSettings(held.settings, settings)) return;
  void layOut(key, source, settings);
}

/** Begins a column's layout again after it was cancelled or failed. */
export function restartLayout(key: string): void {
  const held = useLayouts.getState().columns[key];
  if (held) void layOut(key, held.source, held.settings);
}

/** Stops a layout; its newest picture stays. */
export function cancelLayout(key: string): void {
  controllers.get(key)?.abort();
  update(key, { phase: "cancelled" });
}

/** Stops and forgets the maps of columns that are no longer there. */
export function keepLayouts(keys: ReadonlySet<string>): void {
  const { columns } = useLayouts.getState();
  const kept = Object.entries(columns).filter(([key]) => keys.has(key));
  if (kept.length === Object.keys(columns).length) return;
  controllers.forEach((controller, key) => {
    if (!keys.has(key)) controller.abort();
  });
  useLayouts.setState({ columns: Object.fromEntries(kept) });
}

async function layOut(key: string, source: SampledVectors, settings: MapSettings): Promise<void> {
  controllers.get(key)?.abort();
  const controller = new AbortController();
  controllers.set(key, controller);
  const drawable = drawableRows(source);
  if (drawable.type === "too-many-tokens") {
    const refused = { phase: "too-large", size: drawable } as const;
    const layout = { source, settings, progress: null, problem: null, shown: null, ...refused };
    useLayouts.setState(({ columns }) => ({ columns: { ...columns, [key]: layout } }));
    return;
  }
  const { rows, vectors, dimension } = drawable;
  const inputs = Array.from(rows).flatMap((row) => source.inputs[source.indices[row] ?? -1] ?? []);
  const shown = useLayouts.getState().columns[key]?.shown ?? null;
  const begun: Layout = {
    source,
    settings,
    phase: "running",
    progress: null,
    problem: null,
    size: null,
    shown,
  };
  useLayouts.setState(({ columns }) => ({ columns: { ...columns, [key]: begun } }));
  const { signal } = controller;
  const show = ({ positions, ...progress }: ProjectionFrame) => {
    // A frame that was under way when its layout was stopped must not cover the next one's.
    if (signal.aborted) return;
    // While neighbours are sought the picture before stands; to draw it anew would only take time.
    const changed = progress.stage === "neighbours" ? {} : { shown: { inputs, positions } };
    update(key, { progress, ...changed });
  };
  try {
    const layout = { ...settings, signal };
    for await (const frame of projectInWorker(vectors, dimension, layout)) show(frame);
    update(key, { phase: "done" });
  } catch (error) {
    if (signal.aborted) return;
    const problem = error instanceof Error ? error.message : String(error);
    update(key, { phase: "failed", problem });
  } finally {
    if (controllers.get(key) === controller) controllers.delete(key);
  }
}

function update(key: string, change: Partial<Layout>): void {
  useLayouts.setState(({ columns }) => {
    const held = columns[key];
    return held ? { columns: { ...columns, [key]: { ...held, ...change } } } : { columns };
  });
}

function sameSettings(a: MapSettings, b: MapSettings): boolean {
  if (a.method !== b.method) return false;
  return methodNumbers[a.method].every((name) => a[name] === b[name]);
}
