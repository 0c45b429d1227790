import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildApplication } from "../scripts/build-application.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { serveApplication } from "../scripts/serve-application.mjs";
import { figure, type BenchFigure } from "./figure";
import { end } from "./local-process";
import { routeBundles, type RouteBundle } from "./route-bundle";

const host = "127.0.0.1";
const targetKilobytes = 200;

/** First-load JavaScript of every screen: what its HTML asks for before anything is clicked. */
export async function run(): Promise<BenchFigure[]> {
  await buildApplication();
  const { address, child } = await serveApplication({
    port: await freePort(3300, host),
    host,
    stdio: "ignore",
  });
  try {
    const figures: BenchFigure[] = [];
    for (const bundle of routeBundles()) figures.push(await routeFigure(bundle, address));
    return figures;
  } finally {
    await end(child);
  }
}

async function routeFigure(bundle: RouteBundle, address: string): Promise<BenchFigure> {
  const { scripts, source } = await firstLoad(bundle, address);
  const gzip = sum(scripts.map((script) => gzipSync(script, { level: 9 }).length));
  const raw = sum(scripts.map((script) => script.length));
  return figure({
    name: `size: first-load JavaScript of ${bundle.route}`,
    value: kilobytes(gzip),
    unit: "kB gzip",
    target: targetKilobytes,
    better: "less",
    detail: `${scripts.length} scripts named by ${source}, ${kilobytes(raw)} kB before gzip; ${buildReport(bundle, raw)}`,
  });
}

/** A screen whose address has a parameter needs something to show; of such a one the build's own list is taken. */
async function firstLoad(bundle: RouteBundle, address: string) {
  if (bundle.route.includes("[")) {
    return { scripts: bundle.files.map((file) => readFileSync(file)), source: "the build" };
  }
  return { scripts: await fetchScripts(`${address}${bundle.route}`), source: "its HTML" };
}

/** The scripts of one visit; those marked `nomodule` are left out, since no browser of this decade loads them. */
async function fetchScripts(page: string): Promise<Buffer[]> {
  const html = await text(page);
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const paths = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\b(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/.exec(tag)?.[1])
    .filter((path) => path !== undefined);
  if (paths.length === 0) throw new Error(`${page} names no scripts: nothing to measure.`);
  return Promise.all(
    [...new Set(paths)].map(async (path) => Buffer.from(await text(new URL(path, page).href))),
  );
}

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return response.text();
}

/** What the bundler itself says, so that a script missed here would show. */
function buildReport({ bytes }: RouteBundle, raw: number): string {
  const difference = Math.round((100 * (raw - bytes)) / bytes);
  return `the build's own report says ${kilobytes(bytes)} kB before gzip (${difference >= 0 ? "+" : ""}${difference} % here)`;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
