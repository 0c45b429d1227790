import type { AffinityGraph } from "./affinity-graph";
import type { Repulsion } from "./repulsion";

/** Writes a gradient (n × 2) for positions (n × 2). */
export type Gradient = (
  positions: Float64Array,
  exaggeration: number,
  gradient: Float64Array,
) => void;

/**
 * Gives a function for a quarter of the gradient of t-SNE's cost (van der Maaten & Hinton 2008,
 * equation 5): Σ_j (e p_ij - q_ij / Z) q_ij (y_i - y_j) with q_ij = 1 / (1 + |y_i - y_j|²), Z their sum
 * and e the exaggeration.
 */
export function tsneGradient(graph: AffinityGraph, repulsion: Repulsion): Gradient {
  const pushes = new Float64Array(graph.n * 2);
  return (positions, exaggeration, gradient) => {
    const normaliser = repulsion(positions, pushes);
    for (let at = 0; at < gradient.length; at++) gradient[at] = -pushes[at]! / normaliser;
    addPulls(graph, positions, exaggeration, gradient);
  };
}

function addPulls(
  { n, offsets, tails, affinities }: AffinityGraph,
  positions: Float64Array,
  exaggeration: number,
  gradient: Float64Array,
): void {
  for (let head = 0; head < n; head++) {
    const x = positions[head * 2]!;
    const y = positions[head * 2 + 1]!;
    let pullX = 0;
    let pullY = 0;
    for (let at = offsets[head]!; at < offsets[head + 1]!; at++) {
      const tail = tails[at]! * 2;
      const dx = x - positions[tail]!;
      const dy = y - positions[tail + 1]!;
      const pull = (exaggeration * affinities[at]!) / (1 + dx * dx + dy * dy);
      pullX += pull * dx;
      pullY += pull * dy;
      gradient[tail]! -= pull * dx;
      gradient[tail + 1]! -= pull * dy;
    }
    gradient[head * 2]! += pullX;
    gradient[head * 2 + 1]! += pullY;
  }
}
