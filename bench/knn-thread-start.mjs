// Node 20 applies tsx to the main thread only, so the worker loads its TypeScript itself.
import { tsImport } from "tsx/esm/api";

await tsImport("./knn-thread.ts", import.meta.url);
