import type { Kernels } from "../kernels/create-kernels";
import {
  shareSteps,
  type ShareName,
  type ShareRequest,
  type ShareResult,
  type VectorMatrix,
} from "./shares";

/**
 * Where the shares of work on one matrix are computed: on this thread alone, or on others as well. How
 * many there are changes no result.
 */
export type WorkPool = {
  /** How many shares are computed at once. */
  readonly size: number;
  /**
   * Computes one share for each of at most `size` requests and gives the results in their order. Yields
   * the fraction that is done of the first, which stands for all. Throws what a share throws.
   */
  run<Name extends ShareName>(
    name: Name,
    requests: readonly ShareRequest<Name>[],
  ): AsyncGenerator<number, ShareResult<Name>[]>;
  /** Lets the other threads go; nothing may be run afterwards. */
  close(): void;
};

/** Opens a pool over a matrix; `kernels` are those of this thread, which computes a share too. */
export type OpenPool = (kernels: Kernels, matrix: VectorMatrix) => Promise<WorkPool>;

/** The pool of this thread alone. */
export const openLocalPool: OpenPool = async (kernels, matrix) => ({
  size: 1,
  async *run(name, requests) {
    const results = [];
    for (const request of requests) {
      results.push(yield* shareSteps(kernels, matrix, name, request));
    }
    return results;
  },
  close() {},
});
