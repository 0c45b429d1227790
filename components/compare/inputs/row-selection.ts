/** What is chosen in the list, by id. */
export interface RowSelection {
  chosen: ReadonlySet<string>;
  /** The row that keys act on. */
  focus: string | null;
  /** Where a range that is being extended began. */
  anchor: string | null;
}

/** A plain click, or moving there with an arrow. */
export function selectOne(id: string): RowSelection {
  return { chosen: new Set([id]), focus: id, anchor: id };
}

/** A click with Ctrl or ⌘: adds the row to what is chosen, or takes it out. */
export function toggleRow({ chosen }: RowSelection, id: string): RowSelection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, focus: id, anchor: id };
}

/** A click with Shift, or Shift and an arrow: everything from the anchor to the row, in list order. */
export function extendTo(
  { focus, anchor }: RowSelection,
  id: string,
  order: readonly string[],
): RowSelection {
  const to = order.indexOf(id);
  const from = order.indexOf(anchor ?? focus ?? id);
  if (to === -1 || from === -1) return selectOne(id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: new Set(range), focus: id, anchor: order[from] ?? id };
}

/** The row `step` rows below the focus (above when negative), held inside the list; null when it is empty. */
export function rowAt(order: readonly string[], focus: string | null, step: number): string | null {
  const at = focus === null ? -1 : order.indexOf(focus);
  // Without a focus the first arrow key enters the list at its nearest end.
  const target = at === -1 ? (step > 0 ? 0 : order.length - 1) : at + step;
  return order[Math.min(order.length - 1, Math.max(0, target))] ?? null;
}

/** The row to go on with when the chosen ones are removed: the next that stays, else the last before. */
export function rowAfterRemoval(
  order: readonly string[],
  removed: ReadonlySet<string>,
  focus: string | null,
): string | null {
  const at = Math.max(0, focus === null ? 0 : order.indexOf(focus));
  const staysAfter = order.slice(at).find((id) => !removed.has(id));
  return staysAfter ?? order.slice(0, at).findLast((id) => !removed.has(id)) ?? null;
}
