import type { KernelFunctions } from "./kernel-functions";
import type { KernelMemory } from "./kernel-memory";
import { plainDots } from "./plain-dots";
import { plainLayout } from "./plain-layout";
import { plainLists } from "./plain-lists";
import { plainRepulsion } from "./plain-repulsion";
import { plainRows } from "./plain-rows";

/**
 * The kernels without WebAssembly, for engines that lack SIMD or forbid WebAssembly. They round
 * where the SIMD ones round, so both give the same bits, at a tenth of the speed.
 */
export function plainKernels(memory: KernelMemory): KernelFunctions {
  return {
    ...plainRows(memory),
    ...plainDots(memory),
    ...plainLists(memory),
    ...plainLayout(memory),
    ...plainRepulsion(memory),
  };
}
