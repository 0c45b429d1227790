import { restoreAnswers, useRuns } from "../run/run-store";
import { distinctInputs } from "../run/inputs-to-send";
import { inputKey } from "@/lib/inputs/input-content";
import { createIdFactory } from "@/lib/inputs/text-input";
import { columnKey, type ColumnChoice } from "../workspace/column-choice";
import {
  contentOf,
  openWorkspace,
  useWorkspace,
  type WorkspaceContent,
} from "../workspace/workspace-store";
import { columnRecord, loadColumn, saveColumn } from "./column-storage";
import { claimWorkspace } from "./workspace-claim";
import { chunkInputs } from "./input-chunks";
import {
  listWorkspaces,
  loadWorkspace,
  saveWorkspace,
  sweepStorage,
  type KeptWorkspace,
} from "./workspace-storage";

const saveAfterMs = 400;

interface WorkspaceKeeper {
  keepColumn: (choice: ColumnChoice) => Promise<void>;
}

let keeping: Promise<WorkspaceKeeper> | null = null;

/**
 * Opens this tab's stored workspace, or the first content when there is none, and stores every later
 * change. Only the first call does so. Where storage fails (private mode, full disk) the workspace
 * works on and `onProblem` is told once.
 */
export function keepWorkspace(
  firstContent: () => Promise<WorkspaceContent>,
  onProblem: () => void,
): void {
  keeping ??= openStored(firstContent, once(onProblem));
}

/** Stores the vectors that a column has now. */
export async function keepColumn(choice: ColumnChoice): Promise<void> {
  await (await keeping)?.keepColumn(choice);
}

async function openStored(
  firstContent: () => Promise<WorkspaceContent>,
  onProblem: () => void,
): Promise<WorkspaceKeeper> {
  try {
    const { id, copyOf } = await claimWorkspace(await listWorkspaces());
    const stored = await loadWorkspace(copyOf ?? id);
    openWorkspace(stored?.content ?? (await firstContent()));
    // Chunks belong to one workspace: a copy is stored in its own.
    const chunks = copyOf === null ? (stored?.chunks ?? []) : [];
    const answers = { ...stored?.answers };
    await restoreColumns(answers);
    await sweepStorage(id);
    return keeperOf(id, { answers, chunks }, onProblem);
  } catch {
    if (!useWorkspace.getState().ready) openWorkspace(await firstContent());
    onProblem();
    return { keepColumn: () => Promise.resolve() };
  }
}

async function restoreColumns(answers: Record<string, string>): Promise<void> {
  await Promise.all(
    Object.entries(answers).map(async ([key, recordKey]) => {
      const restored = await loadColumn(recordKey);
      if (restored && !useRuns.getState().columns[key]?.answers) restoreAnswers(key, restored);
    }),
  );
}

function keeperOf(
  id: string,
  stored: Pick<KeptWorkspace, "answers" | "chunks">,
  onProblem: () => void,
): WorkspaceKeeper {
  const { answers } = stored;
  let { chunks } = stored;
  const nextKey = createIdFactory();
  const save = () => {
    const content = contentOf(useWorkspace.getState());
    chunks = chunkInputs(content.inputs, chunks, nextKey);
    return saveWorkspace({ id, savedAt: Date.now(), content, chunks, answers });
  };
  const saveOrWarn = () => void save().catch(onProblem);
  let timer: ReturnType<typeof setTimeout> | undefined;
  useWorkspace.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(saveOrWarn, saveAfterMs);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") saveOrWarn();
  });
  saveOrWarn();
  const keep = async (choice: ColumnChoice) => {
    const key = columnKey(choice);
    const held = useRuns.getState().columns[key]?.answers;
    if (!held) return;
    const keys = distinctInputs(useWorkspace.getState().inputs).map(inputKey);
    const record = await columnRecord(key, held, keys);
    if (!record) return;
    // Named before it is there, so that another tab's sweep does not take it in between.
    answers[key] = record.key;
    await save();
    await saveColumn(record);
  };
  return { keepColumn: (choice) => keep(choice).catch(onProblem) };
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}
