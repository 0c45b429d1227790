import { create } from "zustand";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnChoice } from "./column-choice";
import { firstColumns } from "./first-columns";
import { freeLetter } from "./free-letter";
import { movedTo } from "./move-inputs";

/** What a person works on: the inputs and the columns. Undo goes back over this. */
export interface WorkspaceContent {
  inputs: readonly TextInput[];
  columns: readonly ColumnChoice[];
  /** The id of the sample that the inputs still are, letter for letter; null once anything was changed. */
  untouchedSample: string | null;
}

interface WorkspaceState extends WorkspaceContent {
  /** False until storage has been read; nothing is drawn from the content before. */
  ready: boolean;
  past: readonly WorkspaceContent[];
  future: readonly WorkspaceContent[];
}

const historyLength = 100;

/** The workspace of this tab. */
export const useWorkspace = create<WorkspaceState>(() => ({
  inputs: [],
  columns: firstColumns,
  untouchedSample: null,
  ready: false,
  past: [],
  future: [],
}));

/** Just what is stored and undone, without the history. */
export function contentOf(state: WorkspaceContent): WorkspaceContent {
  const { inputs, columns, untouchedSample } = state;
  return { inputs, columns, untouchedSample };
}

/** Puts stored content in place; there is nothing to undo afterwards. */
export function openWorkspace(content: WorkspaceContent): void {
  useWorkspace.setState({ ...content, ready: true, past: [], future: [] });
}

function change(next: Partial<WorkspaceContent>): void {
  useWorkspace.setState((state) => ({
    ...next,
    past: [...state.past.slice(1 - historyLength), contentOf(state)],
    future: [],
  }));
}

function changeInputs(update: (inputs: readonly TextInput[]) => readonly TextInput[]): void {
  change({ inputs: update(useWorkspace.getState().inputs), untouchedSample: null });
}

export function undo(): void {
  useWorkspace.setState((state) => {
    const previous = state.past.at(-1);
    if (!previous) return state;
    return {
      ...previous,
      past: state.past.slice(0, -1),
      future: [contentOf(state), ...state.future],
    };
  });
}

export function redo(): void {
  useWorkspace.setState((state) => {
    const [next, ...future] = state.future;
    return next ? { ...next, past: [...state.past, contentOf(state)], future } : state;
  });
}

/** Replaces all inputs, by a sample (named) or by a person's own texts (null). */
export function replaceInputs(inputs: readonly TextInput[], sample: string | null = null): void {
  change({ inputs, untouchedSample: sample });
}

/** Puts inputs and columns in place of all that is there, as one step that undo takes back. */
export function replaceContent(content: WorkspaceContent): void {
  change(content);
}

/** Adds inputs at the end; over an untouched sample they take its place. */
export function addInputs(added: readonly TextInput[]): void {
  if (added.length === 0) return;
  if (useWorkspace.getState().untouchedSample !== null) replaceInputs(added);
  else changeInputs((inputs) => [...inputs, ...added]);
}

export function editInput(id: string, edit: { text?: string; label?: string | null }): void {
  changeInputs((inputs) =>
    inputs.map((input) => (input.id === id ? { ...input, ...edit } : input)),
  );
}

export function labelInputs(ids: ReadonlySet<string>, label: string | null): void {
  changeInputs((inputs) =>
    inputs.map((input) => (ids.has(input.id) ? { ...input, label } : input)),
  );
}

export function removeInputs(ids: ReadonlySet<string>): void {
  changeInputs((inputs) => inputs.filter((input) => !ids.has(input.id)));
}

/** Moves the named inputs, in their present order, so that the first stands at `index` of the result. */
export function moveInputs(ids: ReadonlySet<string>, index: number): void {
  changeInputs((inputs) => movedTo(inputs, ids, index));
}

/** Adds a column, uncut, under the first free letter; does nothing when all six stand. */
export function addColumn(choice: Omit<ColumnChoice, "letter" | "cut">): void {
  const { columns } = useWorkspace.getState();
  const letter = freeLetter(columns);
  if (letter === null) return;
  const added = [...columns, { ...choice, cut: null, letter }];
  change({ columns: added.toSorted((a, b) => a.letter.localeCompare(b.letter)) });
}

export function changeColumn(column: ColumnChoice): void {
  const { columns } = useWorkspace.getState();
  change({ columns: columns.map((one) => (one.letter === column.letter ? column : one)) });
}

export function removeColumn(letter: ColumnChoice["letter"]): void {
  const { columns } = useWorkspace.getState();
  change({ columns: columns.filter((column) => column.letter !== letter) });
}
