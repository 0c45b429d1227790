import type { NearestNeighbours } from "../nearest-neighbours";
import { cutRows } from "../pool/cut-work";
import { finish } from "../pool/steps";
import type { WorkPool } from "../pool/work-pool";
import { meanDistance } from "./smooth-distances";

/** The `memberships` of all rows, n × k weights, each share of the rows on its own thread. */
export async function findMemberships(
  pool: WorkPool,
  { k, similarities }: NearestNeighbours,
): Promise<Float32Array<ArrayBuffer>> {
  const weights = new Float32Array(similarities.length);
  if (k === 0) return weights;
  const overall = meanDistance(similarities);
  const runs = cutRows(similarities.length / k, pool.size);
  const shares = await finish(
    pool.run(
      "memberships",
      runs.map(({ first, end }) => ({
        k,
        similarities: similarities.slice(first * k, end * k),
        overall,
      })),
    ),
  );
  shares.forEach((share, at) => weights.set(share.weights, runs[at]!.first * k));
  return weights;
}
