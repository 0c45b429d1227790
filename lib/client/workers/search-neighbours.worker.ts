import { nearestRowSteps, type NearestRow } from "@/lib/maths/knn/nearest-rows";
import { countScoredRows } from "@/lib/maths/knn/row-scores";
import type { NeighbourRequest } from "./search-neighbours";
import { serveTask } from "./serve-task";
import type { Progress } from "./worker-message";

serveTask<NeighbourRequest, Progress, (NearestRow[] | null)[]>(({ columns, focus, k }, emit) => {
  const total = columns.reduce((sum, column) => sum + countScoredRows(column), 0);
  const steps = nearestRowSteps(columns, focus, k);
  for (let done = 0; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    done += step.value;
    emit({ done, total });
  }
});
