import type { Kernels } from "../kernels/create-kernels";
import { cosineStripSteps, sortedStripScores, type CosineStrips } from "../kernels/cosine-strips";
import type { CandidateLists } from "../knn/candidate-lists";
import { candidateSteps } from "../knn/find-candidates";
import {
  improvementSteps,
  type ImprovedLists,
  type ImprovementRequest,
} from "../knn/improve-lists";
import { memberships, type Memberships, type MembershipRequest } from "../umap/smooth-distances";
import type { Share } from "./cut-work";

/** An n × dimension matrix, row after row. */
export type VectorMatrix = { vectors: Float32Array; dimension: number };

/** The kinds of work on a matrix that can be cut into shares, each computed wherever there is a thread. */
type Shares = {
  cosines: { request: Share; result: CosineStrips & { sortedScores: Float32Array<ArrayBuffer> } };
  candidates: { request: Share & { k: number }; result: CandidateLists };
  improvements: { request: ImprovementRequest; result: ImprovedLists };
  memberships: { request: MembershipRequest; result: Memberships };
};

export type ShareName = keyof Shares;
export type ShareRequest<Name extends ShareName> = Shares[Name]["request"];
export type ShareResult<Name extends ShareName> = Shares[Name]["result"];

type ShareFunction<Name extends ShareName> = (
  kernels: Kernels,
  matrix: VectorMatrix,
  request: ShareRequest<Name>,
) => Generator<number, ShareResult<Name>>;

const shareFunctions: { [Name in ShareName]: ShareFunction<Name> } = {
  *cosines(kernels, { vectors, dimension }, share) {
    const strips = yield* cosineStripSteps(kernels, vectors, dimension, share);
    return { ...strips, sortedScores: sortedStripScores(strips) };
  },
  candidates: (kernels, { vectors, dimension }, { k, ...share }) =>
    candidateSteps(kernels, vectors, dimension, k, share),
  improvements: improvementSteps,
  *memberships(_, __, request) {
    const result = memberships(request);
    yield 1;
    return result;
  },
};

/** One share in steps; yields the fraction of it that is done. */
export function shareSteps<Name extends ShareName>(
  kernels: Kernels,
  matrix: VectorMatrix,
  name: Name,
  request: ShareRequest<Name>,
): Generator<number, ShareResult<Name>> {
  const run: ShareFunction<Name> = shareFunctions[name];
  return run(kernels, matrix, request);
}
