import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "../scripts/project-root.mjs";

/** First-load JavaScript of a screen as `next build` reports it. */
export interface RouteBundle {
  /** Such as `/compare` or `/runs/[id]`. */
  route: string;
  /** Before compression. */
  bytes: number;
  /** Absolute paths of the built files. */
  files: readonly string[];
}

const reportFile = join(projectRoot, ".next", "diagnostics", "route-bundle-stats.json");

const reportSchema = z.array(
  z.object({
    route: z.string(),
    firstLoadUncompressedJsBytes: z.number(),
    firstLoadChunkPaths: z.array(z.string()),
  }),
);

/**
 * Every screen of the last build, by its address; Next's own pages, such as the one for addresses that do not
 * exist, are left out.
 * @throws when the build left no report
 */
export function routeBundles(): RouteBundle[] {
  if (!existsSync(reportFile)) {
    throw new Error(`The build left no ${reportFile}: which screens there are is not known.`);
  }
  const content: unknown = JSON.parse(readFileSync(reportFile, "utf8"));
  return reportSchema
    .parse(content)
    .filter(({ route }) => !route.startsWith("/_"))
    .map((entry) => ({
      route: entry.route,
      bytes: entry.firstLoadUncompressedJsBytes,
      files: entry.firstLoadChunkPaths.map((path) => join(projectRoot, path)),
    }))
    .toSorted((a, b) => a.route.localeCompare(b.route));
}
