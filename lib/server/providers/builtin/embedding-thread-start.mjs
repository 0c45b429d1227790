// Node 20 applies `--import tsx` to the main thread only, so the worker loads its TypeScript itself.
import { tsImport } from "tsx/esm/api";

await tsImport("./embedding-thread.ts", import.meta.url);
