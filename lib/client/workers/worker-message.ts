/** What a task's worker sends: any number of items (progress, frames), then a result or a failure. */
export type WorkerMessage<Item, Result> =
  | { type: "item"; item: Item }
  | { type: "result"; result: Result }
  | { type: "failure"; name: string; message: string };

/** How far a task has come: `done` of `total` steps of its own kind. */
export type Progress = { done: number; total: number };
