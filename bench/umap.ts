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
  const layouts = new Map<string, LaidOut[]>();
  // A seed a round: the quality of one layout varies between seeds by about what is promised.
  const contender = (who: string, layOut: (seed: number) => LaidOut | Promise<LaidOut>) => {
    const own: LaidOut[] = [];
    layouts.set(who, own);
    return [who, async () => void own.push(await layOut(own.length + 1))] satisfies [
      string,
      unknown,
    ];
  };
  const contenders = new Map([
    contender("ours", (seed) => ourLayout(kernels, pool, vectors, dimension, seed)),
    contender("umap-js", (seed) => umapJsLayout(vectors, dimension, seed)),
  ]);
  if ("layOut" in atlas) {
    const copy = Float32Array.from(vectors);
    contenders.set(...contender("atlas", (seed) => atlas.layOut(copy, dimension, seed)));
  }
  await contenders.get("ours")?.();
  layouts.get("ours")?.splice(0);
  const rounds = roundsOr(3);
  const times = await interleave(rounds, contenders, { warm: false });

  const qualities = new Map(
    [...layouts].map(([who, own]) => [who, meanQuality(kernels, vectors, own)]),
  );
  const quality = (who: string) => qualities.get(who) ?? null;
  const say = (who: string) =>
    `${timeOf(times, who).toFixed(0)} ms, ${layouts.get(who)?.[0]?.epochs ?? 0} epochs, ${words(quality(who))}`;
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
      detail: `means over ${rounds} seeds: ours ${words(quality("ours"))}; ${called} ${words(quality(peer))}`,
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

function meanQuality(
  kernels: Kernels,
  vectors: Float32Array,
  layouts: readonly LaidOut[],
): LayoutQuality | null {
  const measured = layouts.flatMap(
    ({ positions }) =>
      layoutQuality(kernels, vectors, dimension, positions, { sample: 2_000 }) ?? [],
  );
  if (measured.length === 0) return null;
  const mean = (of: (quality: LayoutQuality) => number) =>
    measured.reduce((sum, quality) => sum + of(quality), 0) / measured.length;
  return {
    neighbourPreservation: mean((quality) => quality.neighbourPreservation),
    trustworthiness: mean((quality) => quality.trustworthiness),
    rows: mean((quality) => quality.rows),
  };
}

function kept(quality: LayoutQuality | null): number {
  return quality?.neighbourPreservation ?? Number.NaN;
}

function words(quality: LayoutQuality | null): string {
  if (quality === null) return "no quality";
  const { neighbourPreservation, trustworthiness } = quality;
  return `neighbours kept ${neighbourPreservation.toFixed(3)}, trustworthiness ${trustworthiness.toFixed(4)}`;
}
