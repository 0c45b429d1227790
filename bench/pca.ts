import { createKernels } from "@/lib/maths/kernels/create-kernels";
import { normaliseRows } from "@/lib/maths/normalise";
import { principalPositions } from "@/lib/maths/pca";
import { type BenchFigure, figure } from "./figure";
import { powerIterationPositions } from "./pca-power-iteration";
import { interleave, roundsOr, timeOf } from "./rounds";
import { dimension, type VectorSet, vectorSets } from "./umap-sets";

const sizes = [5_000, 10_000];
/** What UMAP and t-SNE start from. */
const startIterations = 2;

/** The plane of largest variance by randomised SVD on the kernels, against power iteration in TypeScript. */
export async function run(): Promise<BenchFigure[]> {
  const figures: BenchFigure[] = [];
  for (const n of sizes) {
    for (const set of await vectorSets(n)) figures.push(await figureOf(set));
  }
  return figures;
}

async function figureOf({ name, vectors }: VectorSet): Promise<BenchFigure> {
  const kernels = createKernels();
  const last = new Map<string, Float32Array>();
  const contender = (who: string, positions: () => Float32Array) =>
    [who, () => void last.set(who, positions())] satisfies [string, unknown];
  const contenders = new Map([
    contender("settled", () => principalPositions(kernels, vectors, dimension).positions),
    contender("start", () => {
      const options = { iterations: startIterations };
      return principalPositions(kernels, vectors, dimension, options).positions;
    }),
    contender("power", () => {
      return powerIterationPositions(normaliseRows(vectors, dimension).vectors, dimension);
    }),
  ]);
  contenders.get("settled")?.();
  const rounds = roundsOr(3);
  const times = await interleave(rounds, contenders, { warm: false });
  const time = (who: string) => timeOf(times, who).toFixed(0);
  const quality = (who: string) =>
    (variance(last.get(who)) / variance(last.get("power"))).toFixed(4);
  return figure({
    name: `pca: ${vectors.length / dimension} ${name} against power iteration`,
    value: timeOf(times, "power") / timeOf(times, "settled"),
    unit: "times as fast",
    target: null,
    better: "more",
    detail: `${time("settled")} ms, ${quality("settled")} of the variance that power iteration finds in ${time("power")} ms; as the start of a layout ${time("start")} ms, ${quality("start")}; one thread, ${kernels.path}, median of ${rounds}`,
  });
}

/** Along both axes together. */
function variance(positions: Float32Array | undefined): number {
  return positions?.reduce((sum, value) => sum + value * value, 0) ?? Number.NaN;
}
