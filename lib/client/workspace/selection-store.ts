import { create } from "zustand";

/** A pair of inputs, by id: the row and the column of a matrix. */
export interface InputPair {
  row: string;
  column: string;
}

interface SelectionState {
  /** Rows chosen in the input list, for deleting, moving and labelling. */
  inputIds: ReadonlySet<string>;
  /** The input that Neighbours, Map and Inspect are about. */
  focusedInput: string | null;
  hoveredInput: string | null;
  pair: InputPair | null;
  hoveredPair: InputPair | null;
}

/** What is chosen and pointed at, shared by every view so that hovering is linked. */
export const useSelection = create<SelectionState>(() => ({
  inputIds: new Set<string>(),
  focusedInput: null,
  hoveredInput: null,
  pair: null,
  hoveredPair: null,
}));

export function focusInput(id: string | null): void {
  useSelection.setState({ focusedInput: id, pair: null });
}

export function selectInputs(ids: ReadonlySet<string>): void {
  useSelection.setState({ inputIds: ids });
}

export function hoverInput(id: string | null): void {
  if (useSelection.getState().hoveredInput !== id) useSelection.setState({ hoveredInput: id });
}

export function selectPair(pair: InputPair | null): void {
  useSelection.setState({ pair });
}

export function hoverPair(pair: InputPair | null): void {
  const { hoveredPair } = useSelection.getState();
  if (hoveredPair?.row === pair?.row && hoveredPair?.column === pair?.column) return;
  useSelection.setState({ hoveredPair: pair });
}
