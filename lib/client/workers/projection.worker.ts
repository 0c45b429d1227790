import { project } from "@/lib/maths/project";
import type { ProjectionFrame } from "@/lib/maths/projection-frame";
import { helperPools } from "./helper-pool";
import type { ProjectionRequest } from "./project-in-worker";
import { serveTask } from "./serve-task";

serveTask<ProjectionRequest, ProjectionFrame, null>(
  async ({ vectors, dimension, options }, emit, helpers) => {
    const openPool = helperPools(helpers);
    for await (const frame of project(vectors, dimension, { ...options, openPool })) emit(frame);
    return null;
  },
);
