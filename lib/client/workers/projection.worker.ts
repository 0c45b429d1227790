import { project } from "@/lib/maths/project";
import type { ProjectionFrame } from "@/lib/maths/projection-frame";
import type { ProjectionRequest } from "./project-in-worker";
import { serveTask } from "./serve-task";

serveTask<ProjectionRequest, ProjectionFrame, null>(
  async ({ vectors, dimension, options }, emit) => {
    for await (const frame of project(vectors, dimension, options)) emit(frame);
    return null;
  },
);
