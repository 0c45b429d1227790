import { createKernels, type Kernels } from "@/lib/maths/kernels/create-kernels";
import { principalPositions } from "@/lib/maths/pca";
import { fittingPerplexity } from "@/lib/maths/tsne/affinities";
import { tsneFrames } from "@/lib/maths/tsne/tsne-frames";
import { layoutQuality } from "@/lib/maths/umap/layout-quality";
import { type BenchFigure, figure } from "./figure";
import { createKnnPool, type KnnPool } from "./knn-pool";
import { interleave, roundsOr, timeOf } from "./rounds";
import { tsnePeer } from "./tsne-peer";
import { type LaidOut, ourLayout } from "./umap-layouts";
import { dimension, type VectorSet, vectorSets } from "./umap-sets";

const sizes = [1_000, 5_000, 10_000];
const threads = 2;
const perplexity = 30;
/** The peer is exact: ten times the points would take a hundred times as long. */
const peerSize = 1_000;

type Peer = Awaited<ReturnType<typeof tsnePeer>>;

/** From vectors to layout, perplexity 30 by cosine, beside our UMAP of the same vectors. */
export async function run(): Promise<BenchFigure[]> {
  const kernels = createKernels();
  const peer = await tsnePeer();
  const pool = createKnnPool(threads);
  const figures: BenchFigure[] = [];
  try {
    for (const n of sizes) {
      for (const set of await vectorSets(n)) {
        figures.push(...(await figuresOf(kernels, pool, peer, set)));
      }
    }
    return figures;
  } finally {
    await pool.close();
  }
}

async function figuresOf(
  kernels: Kernels,
  pool: KnnPool,
  peer: Peer,
  { name, vectors }: VectorSet,
): Promise<BenchFigure[]> {
  const n = vectors.length / dimension;
  const last = new Map<string, LaidOut>();
  const contender = (who: string, layOut: () => LaidOut | Promise<LaidOut>) =>
    [who, async () => void last.set(who, await layOut())] satisfies [string, unknown];
  const contenders = new Map([
    contender("t-SNE", () => tsneLayout(kernels, pool, vectors)),
    contender("UMAP", () => ourLayout(kernels, pool, vectors, dimension, 1)),
  ]);
  await contenders.get("t-SNE")?.();
  const called = "missing" in peer ? null : `@keckelt/tsne ${peer.version}`;
  if (!("missing" in peer) && n <= peerSize) {
    contenders.set(...contender("peer", () => peer.layOut(vectors, dimension)));
  }
  const rounds = roundsOr(3);
  const times = await interleave(rounds, contenders, { warm: false });
  const say = (who: string) => {
    const laidOut = last.get(who);
    return `${timeOf(times, who).toFixed(0)} ms, ${laidOut?.epochs ?? 0} iterations, ${qualityWords(kernels, vectors, laidOut)}`;
  };
  const detail = `t-SNE ${say("t-SNE")}; our UMAP ${say("UMAP")}; median of ${rounds}, ${threads} threads, ${kernels.path}`;
  const own = figure({
    name: `tsne: ${n} ${name}`,
    value: timeOf(times, "t-SNE") / 1_000,
    unit: "s",
    target: null,
    better: "less",
    detail,
  });
  if (called === null || !contenders.has("peer")) return [own];
  const ratio = figure({
    name: `tsne: ${n} ${name} against ${called}`,
    value: timeOf(times, "peer") / timeOf(times, "t-SNE"),
    unit: "times as fast",
    target: null,
    better: "more",
    detail: `exact, its own random start: ${say("peer")}`,
  });
  return [own, ratio];
}

/** Our whole way from vectors to layout: neighbours on the pool's threads, the rest on this one. */
async function tsneLayout(
  kernels: Kernels,
  pool: KnnPool,
  vectors: Float32Array<SharedArrayBuffer>,
): Promise<LaidOut> {
  const { neighbours: k } = fittingPerplexity(perplexity, vectors.length / dimension);
  const neighbours = await pool.find(kernels, vectors, dimension, k);
  const { positions } = principalPositions(kernels, vectors, dimension, { iterations: 2 });
  let laidOut: LaidOut = { positions, epochs: 0 };
  for (const frame of tsneFrames(kernels, neighbours, positions, { perplexity, seed: 1 })) {
    laidOut = { positions: frame.positions, epochs: frame.iteration };
  }
  return laidOut;
}

function qualityWords(
  kernels: Kernels,
  vectors: Float32Array,
  laidOut: LaidOut | undefined,
): string {
  const quality = laidOut
    ? layoutQuality(kernels, vectors, dimension, laidOut.positions, { sample: 1_000 })
    : null;
  if (quality === null) return "no quality";
  const { neighbourPreservation, trustworthiness } = quality;
  return `neighbours kept ${neighbourPreservation.toFixed(3)}, trustworthiness ${trustworthiness.toFixed(4)}`;
}
