import { createKernels, type Kernels } from "@/lib/maths/kernels/create-kernels";
import { layoutQuality, type LayoutQuality } from "@/lib/maths/umap/layout-quality";
import { type BenchFigure, figure } from "./figure";
import { createKnnPool, type KnnPool } from "./knn-pool";
import { interleave, roundsOr, timeOf } from "./rounds";
import { atlasPeer } from "./umap-atlas-peer";
import { umapJsLayout } from "./umap-js-peer";
import { type LaidOut, ourLayout } from "./umap-layouts";
import { dimension, type VectorSet, vectorSets } from "./umap-sets";

const sizes = [1_000, 5_000, 10_000];
const threads = 2;
const umapJsTarget = 8;
const atlasTarget = (n: number) => (n >= 5_000 ? 5 : 4);

type Peers = { atlas: Awaited<ReturnType<typeof atlasPeer>> };

/** From vectors to layout, 15 neighbours by cosine, every engine with its own start and epochs. */
export async function run(): Promise<BenchFigure[]> {
  const kernels = createKernels();
  const peers = { atlas: await atlasPeer() };
  const pool = createKnnPool(threads);
  const figures: BenchFigure[] = [];
  try {
    for (const n of chosenSizes()) {
      for (const set of await vectorSets(n)) {
        figures.push(...(await figuresOf(kernels, pool, peers, n, set)));
      }
    }
    return figures;
  } finally {
    await pool.close();
  }
}

/** BENCH_SIZES=1000,5000 leaves the long ones out. */
function chosenSizes(): number[] {
  const asked = process.env["BENCH_SIZES"];
  return asked === undefined ? sizes : asked.split(",").map(Number);
}

async function figuresOf(
  kernels: Kernels,
  pool: KnnPool,
  { atlas }: Peers,
  n: number,
  { name, vectors }: VectorSet,
): Promise<BenchFigure[]> {
  const layouts = new Map<string, LaidOut>();
  const contender = (who: string, layOut: () => LaidOut | Promise<LaidOut>) =>
    [who, async () => void layouts.set(who, await layOut())] satisfies [string, unknown];
  const contenders = new Map([
    contender("ours", () => ourLayout(kernels, pool, vectors, dimension)),
    contender("umap-js", () => umapJsLayout(vectors, dimension)),
  ]);
  if ("layOut" in atlas) {
    contenders.set(
      ...contender("atlas", () => atlas.layOut(Float32Array.from(vectors), dimension)),
    );
  }
  await contenders.get("ours")?.();
  const rounds = roundsOr(3);
  const times = await interleave(rounds, contenders, { warm: false });

  const quality = (who: string) => qualityOf(kernels, vectors, layouts.get(who));
  const say = (who: string) =>
    `${timeOf(times, who).toFixed(0)} ms, ${layouts.get(who)?.epochs ?? 0} epochs, ${words(quality(who))}`;
  const against = (peer: string, called: string, target: number) =>
    figure({
      name: `umap: ${n} ${name} against ${called}`,
      value: timeOf(times, peer) / timeOf(times, "ours"),
      unit: "times as fast",
      target,
      better: "more",
      detail: `ours ${say("ours")}; ${called} ${say(peer)}; median of ${rounds}, ${threads} threads, ${kernels.path}`,
    });
  const keeps = (peer: string, called: string) =>
    figure({
      name: `umap: ${n} ${name}, neighbours kept beyond ${called}`,
      value: kept(quality("ours")) - kept(quality(peer)),
      unit: "of 1",
      target: -0.01,
      better: "more",
      detail: `ours ${words(quality("ours"))}; ${called} ${words(quality(peer))}`,
    });
  const figures = [against("umap-js", "umap-js", umapJsTarget), keeps("umap-js", "umap-js")];
  if ("missing" in atlas) return [...figures, missingFigure(n, name, atlas.missing)];
  const called = `embedding-atlas ${atlas.version}`;
  return [...figures, against("atlas", called, atlasTarget(n)), keeps("atlas", called)];
}

function missingFigure(n: number, name: string, reason: string): BenchFigure {
  return figure({
    name: `umap: ${n} ${name} against embedding-atlas`,
    value: Number.NaN,
    unit: "times as fast",
    target: null,
    better: "more",
    detail: `peer not available: ${reason}`,
  });
}

function qualityOf(
  kernels: Kernels,
  vectors: Float32Array,
  laidOut: LaidOut | undefined,
): LayoutQuality | null {
  if (laidOut === undefined) return null;
  return layoutQuality(kernels, vectors, dimension, laidOut.positions, { sample: 2_000 });
}

function kept(quality: LayoutQuality | null): number {
  return quality?.neighbourPreservation ?? Number.NaN;
}

function words(quality: LayoutQuality | null): string {
  if (quality === null) return "no quality";
  const { neighbourPreservation, trustworthiness } = quality;
  return `neighbours kept ${neighbourPreservation.toFixed(3)}, trustworthiness ${trustworthiness.toFixed(4)}`;
}
