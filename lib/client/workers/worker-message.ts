/** What a task's worker is sent: its request, and later the helpers that it asked for. */
export type PageMessage<Request> =
  { type: "request"; request: Request } | { type: "hired"; ports: readonly MessagePort[] };

/**
 * What a task's worker sends: any number of items (progress, frames), then a result or a failure; on
 * the way it may ask for up to `most` helpers, and let them go.
 */
export type WorkerMessage<Item, Result> =
  | { type: "item"; item: Item }
  | { type: "result"; result: Result }
  | { type: "failure"; name: string; message: string }
  | { type: "hire"; most: number }
  | { type: "dismiss" };

/** How far a task has come: `done` of `total` steps of its own kind. */
export type Progress = { done: number; total: number };
