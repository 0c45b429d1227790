import { gzipSync } from "node:zlib";
import { buildApplication } from "../scripts/build-application.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { serveApplication } from "../scripts/serve-application.mjs";
import { figure, type BenchFigure } from "./figure";
import { routeBundle } from "./route-bundle";

const route = "/compare";
const host = "127.0.0.1";

/** First-load JavaScript of the Compare screen: what its HTML asks for before anything is clicked. */
export async function run(): Promise<BenchFigure[]> {
  await buildApplication();
  const { address, child } = await serveApplication({
    port: await freePort(3300, host),
    host,
    stdio: "ignore",
  });
  try {
    const scripts = await fetchScripts(address);
    const gzip = sum(scripts.map((script) => gzipSync(script, { level: 9 }).length));
    const raw = sum(scripts.map((script) => script.length));
    return [
      figure({
        name: `size: first-load JavaScript of ${route}`,
        value: kilobytes(gzip),
        unit: "kB gzip",
        target: 250,
        better: "less",
        detail: `${scripts.length} scripts, ${kilobytes(raw)} kB before gzip; ${buildReport(raw)}`,
      }),
    ];
  } finally {
    child.kill();
  }
}

/** The scripts of one visit; those marked `nomodule` are left out, since no browser of this decade loads them. */
async function fetchScripts(address: string): Promise<Buffer[]> {
  const html = await text(`${address}${route}`);
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const paths = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\b(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/.exec(tag)?.[1])
    .filter((path) => path !== undefined);
  if (paths.length === 0)
    throw new Error(`${address}${route} names no scripts: nothing to measure.`);
  return Promise.all(
    [...new Set(paths)].map(async (path) => Buffer.from(await text(new URL(path, address).href))),
  );
}

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return response.text();
}

/** What the bundler itself says, so that a script missed here would show. */
function buildReport(raw: number): string {
  const reported = routeBundle(route);
  if (reported === null) return "the build left no report to compare with";
  const difference = Math.round((100 * (raw - reported)) / reported);
  return `the build's own report says ${kilobytes(reported)} kB before gzip (${difference >= 0 ? "+" : ""}${difference} % here)`;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
