import { config as configureZod } from "zod/v4/core";
import type { TextInput } from "@/lib/inputs/text-input";
import { ownedBuffers, readRun, type ReadRunAnswer, type ReadRunRequest } from "./read-run";
import { serveTask } from "./serve-task";

// As on the page: no code is made from strings.
configureZod({ jitless: true });

serveTask<ReadRunRequest, readonly TextInput[], ReadRunAnswer>(readRun, ownedBuffers);
