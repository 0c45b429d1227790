import { nearestNeighbours, type NearestNeighbours } from "@/lib/maths/nearest-neighbours";
import type { NeighboursRequest } from "./nearest-neighbours";
import { serveTask } from "./serve-task";
import type { Progress } from "./worker-message";

serveTask<NeighboursRequest, Progress, NearestNeighbours>(
  ({ vectors, dimension, k }, emit) =>
    nearestNeighbours(vectors, dimension, k, (done, total) => emit({ done, total })),
  ({ indices, similarities, zeroRows }) => [indices.buffer, similarities.buffer, zeroRows.buffer],
);
