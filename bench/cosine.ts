import { spawnSync } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import { createKernels, type KernelPath, type Kernels } from "@/lib/maths/kernels/create-kernels";
import { kernelCosineMatrix } from "@/lib/maths/kernels/kernel-cosine-matrix";
import { blobVectors } from "./blob-vectors";
import { unrolledCosineMatrix } from "./cosine-unrolled";
import { type BenchFigure, figure } from "./figure";
import { interleave, roundsOr, timeOf } from "./rounds";

const n = 2_000;
const dimension = 1_024;
const target = 10;

/** All pairs of 2,000 × 1,024 on one core, against an unrolled loop over Float32Arrays. */
export async function run(): Promise<BenchFigure[]> {
  // Node 20 has relaxed SIMD behind a flag; browsers have it as it is.
  setFlagsFromString("--experimental-wasm-relaxed-simd");
  const vectors = blobVectors(n, dimension, { count: 10, spread: 8, seed: 1 });
  const paths: KernelPath[] = ["simd", "relaxed-simd", "plain"];
  const kernels = paths.flatMap((path) => available(path));
  const matrices = new Map<string, Float32Array>();
  const rounds = roundsOr(7);
  const times = await interleave(
    rounds,
    new Map<string, () => unknown>([
      ["unrolled", () => matrices.set("unrolled", unrolledCosineMatrix(vectors, dimension))],
      ...kernels.map((own): [string, () => unknown] => [
        own.path,
        () => matrices.set(own.path, kernelCosineMatrix(own, vectors, dimension).matrix),
      ]),
    ]),
    { warm: true },
  );
  const unrolled = timeOf(times, "unrolled");
  const blas = nativeMilliseconds();
  return kernels.map(({ path }) => {
    const time = timeOf(times, path);
    const gigaflops = (n * (n + 1) * dimension) / time / 1e6;
    const native = blas === null ? "native BLAS: no numpy here" : share(blas, time);
    return figure({
      name: `cosine: ${path} against an unrolled loop`,
      value: unrolled / time,
      unit: "times as fast",
      target: path === "plain" ? null : target,
      better: "more",
      detail: `${n} × ${dimension}, all pairs, one core, median of ${rounds}: ${time.toFixed(0)} ms against ${unrolled.toFixed(0)} ms; ${gigaflops.toFixed(1)} GFLOP/s of the triangle; ${native}; furthest apart ${apart(matrices, path).toExponential(1)}`,
    });
  });
}

function available(path: KernelPath): Kernels[] {
  try {
    return [createKernels({ path })];
  } catch {
    return [];
  }
}

function apart(matrices: ReadonlyMap<string, Float32Array>, path: string): number {
  const expected = matrices.get("unrolled") ?? new Float32Array(0);
  const ours = matrices.get(path) ?? new Float32Array(0);
  return ours.reduce((most, value, at) => Math.max(most, Math.abs(value - expected[at]!)), 0);
}

function share(blas: number, time: number): string {
  const percent = ((100 * blas) / time).toFixed(0);
  return `native BLAS (numpy's a @ a.T, one thread) ${blas.toFixed(0)} ms, so this has ${percent} % of its speed`;
}

/** The same matrix by the BLAS of numpy, best of five; null where there is none. */
function nativeMilliseconds(): number | null {
  const program = `
import time, numpy
a = numpy.random.rand(${n}, ${dimension}).astype(numpy.float32)
best = 1e9
for _ in range(5):
    start = time.perf_counter()
    a @ a.T
    best = min(best, time.perf_counter() - start)
print(best * 1000)`;
  const threads = { OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const { status, stdout } = spawnSync("python3", ["-c", program], {
    encoding: "utf8",
    env: { ...process.env, ...threads },
  });
  return status === 0 ? Number(stdout) : null;
}
