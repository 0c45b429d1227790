import { create } from "zustand";
import { inputKey } from "@/lib/inputs/input-content";
import { bytesHash } from "@/lib/inputs/content-hash";
import { base64Bytes } from "@/lib/inputs/base64-bytes";
import { createIdFactory, type TextInput } from "@/lib/inputs/text-input";
import type { ColumnAnswers } from "../run/column-answers";
import { answersWith, type ReceivedVectors } from "../run/received-vectors";
import { restoreAnswers, useRuns } from "../run/run-store";
import { keepColumn } from "../storage/keep-workspace";
import { columnKey, type ColumnChoice } from "../workspace/column-choice";
import { replaceContent } from "../workspace/workspace-store";
import { answersOf, type ViewedRun } from "./viewed-run";

/** A run that waits to be copied into the workspace, which opens only on its own screen. */
export const useWaitingCopy = create<{ run: ViewedRun | null }>(() => ({ run: null }));

export function waitToCopy(run: ViewedRun | null): void {
  useWaitingCopy.setState({ run });
}

/**
 * Puts a run's inputs and columns in the place of the workspace's, which undo brings back. Exact vectors come
 * along and are not sent again; rounded ones do not, nor those of pictures that came as thumbnails, since what
 * would be sent for these is the thumbnail.
 */
export async function copyToWorkspace(run: ViewedRun): Promise<void> {
  const nextId = createIdFactory();
  const inputs = run.inputs.map((input) => ({ ...sendable(input, run), id: nextId() }));
  replaceContent({ inputs, columns: run.columns, untouchedSample: null });
  if (run.roundingError !== null) return;
  for (const choice of run.columns) takeAnswers(run, choice, inputs);
  await Promise.all(run.columns.map(keepColumn));
}

function sendable(input: TextInput, { thumbnails }: ViewedRun): TextInput {
  const { image } = input;
  if (image?.source !== "data" || !thumbnails.has(input.id)) return input;
  const bytes = base64Bytes(image.dataUrl.slice(image.dataUrl.indexOf(",") + 1));
  return { ...input, image: { ...image, hash: bytesHash(bytes) } };
}

function takeAnswers(run: ViewedRun, choice: ColumnChoice, inputs: readonly TextInput[]): void {
  const key = columnKey(choice);
  const saved = answersOf(run, choice);
  const taken = inputs.filter((input) => saved?.has(inputKey(input)));
  if (saved === null || taken.length === 0) return;
  const held = useRuns.getState().columns[key]?.answers ?? null;
  const answers = answersWith(held, saved.kind, taken, vectorsOf(saved, taken.map(inputKey)));
  for (const one of taken.map(inputKey)) {
    if (saved.form !== "dense" || answers.form !== "dense") break;
    if (saved.isAddressOnly(one)) answers.markAddressOnly(one);
  }
  restoreAnswers(key, answers);
}

/** A run's vectors as a batch would have brought them. */
function vectorsOf(saved: ColumnAnswers, keys: readonly string[]): ReceivedVectors {
  if (saved.form === "dense") {
    const { vectors, dimension } = saved.gather(keys);
    return { form: "dense", vectors, dimension, addressOnly: false };
  }
  const entries = keys.map((key) => {
    const { ids, weights } = saved.vectorOf(key) ?? { ids: [], weights: [] };
    const tokens = Array.from(ids, (id) => saved.tokenText(id) ?? "");
    return { ids: Array.from(ids), weights: Array.from(weights), tokens };
  });
  return { form: "sparse", entries };
}
