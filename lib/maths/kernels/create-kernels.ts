import { areKernelFunctions, type KernelFunctions } from "./kernel-functions";
import { relaxedSimdModule, simdModule } from "./kernel-modules";
import { KernelMemory, PlainMemory } from "./kernel-memory";
import { plainKernels } from "./plain-kernels";

/**
 * Which kernels run. "simd" and "plain" give the same bits; "relaxed-simd" rounds sums of float32
 * products once instead of twice, so its results differ in the last bits, between processors too.
 */
export type KernelPath = "relaxed-simd" | "simd" | "plain";

/** One instance of the kernels with its memory; for one thread. */
export type Kernels = {
  readonly path: KernelPath;
  readonly memory: KernelMemory;
  readonly run: KernelFunctions;
};

/**
 * The fastest kernels that this engine can run, or those of `path`. Takes a few milliseconds and no
 * memory to speak of: keep the instance, its memory is used again by the next task. Throws an Error
 * for a path that the engine does not have.
 */
export function createKernels(options: { path?: KernelPath } = {}): Kernels {
  const { path } = options;
  if (path === "plain") return createPlainKernels();
  if (path !== "simd") {
    const relaxed = instantiate("relaxed-simd", relaxedSimdModule);
    if (relaxed) return relaxed;
  }
  if (path !== "relaxed-simd") {
    const simd = instantiate("simd", simdModule);
    if (simd) return simd;
  }
  if (path !== undefined) throw new Error(`This JavaScript engine cannot run ${path} kernels.`);
  return createPlainKernels();
}

function createPlainKernels(): Kernels {
  const memory = new KernelMemory(new PlainMemory());
  return { path: "plain", memory, run: plainKernels(memory) };
}

function instantiate(path: KernelPath, base64: string): Kernels | null {
  if (typeof WebAssembly === "undefined") return null;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return null;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  if (!areKernelFunctions(exports)) {
    throw new Error("The built kernels lack a function; run `npm run kernels`.");
  }
  return { path, memory: new KernelMemory(memory), run: exports };
}
