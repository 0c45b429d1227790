import { seriationOrder } from "@/lib/maths/seriation";
import type { SeriationRequest } from "./seriate";
import { serveTask } from "./serve-task";

serveTask<SeriationRequest, never, Uint32Array<ArrayBuffer>>(
  ({ matrix, n }) => seriationOrder(matrix, n),
  (order) => [order.buffer],
);
