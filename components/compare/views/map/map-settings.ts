import type { ProjectionOptions } from "@/lib/maths/project";

/** How a map is laid out; the same settings and vectors give the same map. */
export type MapSettings = Required<
  Pick<ProjectionOptions, "method" | "neighbours" | "minDist" | "perplexity" | "seed">
>;

/** The numbers that each method reads. */
export const methodNumbers = {
  umap: ["neighbours", "minDist", "seed"],
  "umap-js": ["neighbours", "minDist", "seed"],
  tsne: ["perplexity", "seed"],
  pca: [],
} as const satisfies Record<MapSettings["method"], readonly (keyof typeof mapRanges)[]>;

/** The ranges that the fields offer, and that an address typed by hand is cut to. */
export const mapRanges = {
  neighbours: { min: 2, max: 200 },
  minDist: { min: 0, max: 1 },
  perplexity: { min: 2, max: 100 },
  seed: { min: 0, max: 999_999 },
} as const;

/** The settings with every number within its range. */
export function clampedSettings(settings: MapSettings): MapSettings {
  const within = (name: keyof typeof mapRanges) =>
    Math.min(mapRanges[name].max, Math.max(mapRanges[name].min, settings[name]));
  return {
    method: settings.method,
    neighbours: within("neighbours"),
    minDist: within("minDist"),
    perplexity: within("perplexity"),
    seed: within("seed"),
  };
}

/** UMAP and t-SNE tie points to neighbours; among fewer points than this there is no graph to lay out. */
export const layoutPoints = 4;
