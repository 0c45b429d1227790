import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "../scripts/project-root.mjs";

const reportSchema = z.array(
  z.object({ route: z.string(), firstLoadUncompressedJsBytes: z.number() }),
);

/** First-load JavaScript of a route in bytes before compression, as `next build` reports it; null without a report. */
export function routeBundle(route: string): number | null {
  const path = join(projectRoot, ".next", "diagnostics", "route-bundle-stats.json");
  if (!existsSync(path)) return null;
  const content: unknown = JSON.parse(readFileSync(path, "utf8"));
  const entry = reportSchema.parse(content).find((candidate) => candidate.route === route);
  return entry?.firstLoadUncompressedJsBytes ?? null;
}
