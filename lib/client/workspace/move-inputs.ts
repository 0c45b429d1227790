/**
 * Takes the chosen items out, in their present order, and puts them back so that the first stands at
 * `index` of the result (clamped to the possible places).
 */
export function movedTo<Item extends { id: string }>(
  items: readonly Item[],
  ids: ReadonlySet<string>,
  index: number,
): readonly Item[] {
  const moving = items.filter((item) => ids.has(item.id));
  const staying = items.filter((item) => !ids.has(item.id));
  const at = Math.min(Math.max(index, 0), staying.length);
  return [...staying.slice(0, at), ...moving, ...staying.slice(at)];
}
