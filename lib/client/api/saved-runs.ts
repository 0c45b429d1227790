import type { RunDocument } from "@/lib/contract/run-document";
import type { RunSummary, RunsAnswer } from "@/lib/contract/run-summary";
import { ApiFailure, failureOf, localError } from "./api-failure";

/** The saved runs of the instance. Throws an {@link ApiFailure}, as do all functions here. */
export async function fetchRuns(signal: AbortSignal): Promise<RunsAnswer> {
  const [response, { runsAnswerSchema }] = await Promise.all([
    sent("", { signal }),
    import("@/lib/contract/run-summary"),
  ]);
  return runsAnswerSchema.parse(await response.json());
}

/** What is known of one run. */
export async function fetchRun(id: string, signal: AbortSignal): Promise<RunSummary> {
  return summaryOf(await sent(`/${encodeURIComponent(id)}`, { signal }));
}

/** The bytes of one run with its texts and vectors, unread. */
export async function fetchRunFile(id: string, signal: AbortSignal): Promise<Blob> {
  return (await sent(`/${encodeURIComponent(id)}/document`, { signal })).blob();
}

/** Saves a run on the server: its texts, thumbnails and results. */
export async function saveRun(run: RunDocument, signal: AbortSignal): Promise<RunSummary> {
  const [{ runMediaType }, { runBytes }] = await Promise.all([
    import("@/lib/contract/run-bytes"),
    import("../runs/run-file"),
  ]);
  const headers = { "content-type": runMediaType };
  return summaryOf(await sent("", { method: "POST", headers, body: runBytes(run), signal }));
}

export async function renameRun(id: string, name: string): Promise<RunSummary> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ name });
  return summaryOf(await sent(`/${encodeURIComponent(id)}`, { method: "PATCH", headers, body }));
}

/** Copies a run into one of the caller's own. */
export async function duplicateRun(id: string): Promise<RunSummary> {
  return summaryOf(await sent(`/${encodeURIComponent(id)}/duplicate`, { method: "POST" }));
}

/** Takes a run away; it can be brought back for the minutes that the answer says. */
export async function deleteRun(id: string): Promise<{ restorableUntil: number }> {
  const response = await sent(`/${encodeURIComponent(id)}`, { method: "DELETE" });
  const { deletedRunSchema } = await import("@/lib/contract/run-summary");
  return deletedRunSchema.parse(await response.json());
}

/** Undoes {@link deleteRun}. */
export async function restoreRun(id: string): Promise<RunSummary> {
  return summaryOf(await sent(`/${encodeURIComponent(id)}/restore`, { method: "POST" }));
}

async function summaryOf(response: Response): Promise<RunSummary> {
  const { runSummarySchema } = await import("@/lib/contract/run-summary");
  return runSummarySchema.parse(await response.json());
}

async function sent(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/runs${path}`, init).catch((cause: unknown) => {
    init.signal?.throwIfAborted();
    throw new ApiFailure(localError("connection_lost"), cause);
  });
  if (!response.ok) throw await failureOf(response);
  return response;
}
