import { parentPort } from "node:worker_threads";
import { createKernels } from "@/lib/maths/kernels/create-kernels";
import { runSteps } from "@/lib/maths/pool/steps";
import { candidateSteps } from "@/lib/maths/knn/find-candidates";
import type { ShareRequest } from "./knn-pool";

const kernels = createKernels();

parentPort?.on("message", ({ vectors, dimension, k, part, parts }: ShareRequest) => {
  const rows = new Float32Array(vectors);
  const lists = runSteps(candidateSteps(kernels, rows, dimension, k, { part, parts }), {});
  parentPort?.postMessage(lists, [lists.entries.buffer]);
});
