// `npm run bench` runs every bench, `npm run bench -- builtin size` those. --json prints a line a figure,
// --strict ends with 1 when a target is missed.
import { parseArgs } from "node:util";
import type { BenchFigure } from "./figure";
import { figureTable } from "./figure-table";
import { machine } from "./machine";

interface Bench {
  run: () => Promise<BenchFigure[]>;
}

/** One file a bench, loaded only when asked for. */
const benches = new Map<string, () => Promise<Bench>>([
  ["boot", () => import("./boot")],
  ["builtin", () => import("./builtin")],
  ["cosine", () => import("./cosine")],
  ["knn", () => import("./knn")],
  ["page", () => import("./page")],
  ["pca", () => import("./pca")],
  ["load", () => import("./load")],
  ["scale", () => import("./scale")],
  ["search", () => import("./search")],
  ["size", () => import("./size")],
  ["stream", () => import("./stream")],
  ["tsne", () => import("./tsne")],
  ["umap", () => import("./umap")],
  ["umap-first", () => import("./umap-first")],
]);

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    strict: { type: "boolean", default: false },
  },
});

const names = positionals.length > 0 ? positionals : [...benches.keys()];
if (!options.json) console.log(`${machine()}\n`);
const figures: BenchFigure[] = [];
for (const name of names) figures.push(...(await runBench(name)));
if (options.strict && figures.some((figure) => figure.ok === false)) process.exitCode = 1;

async function runBench(name: string): Promise<BenchFigure[]> {
  const load = benches.get(name);
  if (load === undefined) {
    console.error(`There is no bench "${name}"; there are: ${[...benches.keys()].join(", ")}.`);
    process.exit(2);
  }
  const { run } = await load();
  const measured = await run();
  if (options.json) for (const figure of measured) console.log(JSON.stringify(figure));
  else console.log(`${name}\n${figureTable(measured)}\n`);
  return measured;
}
