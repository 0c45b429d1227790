import { columnColours, type ColumnLetter } from "@/lib/maths/column-colours";

/** The letter of a column in its own colour, as it is drawn everywhere a column is named. */
export function ColumnLetterMark({ letter }: { letter: ColumnLetter }) {
  const { light, dark } = columnColours[letter];
  return (
    <span
      className="inline-grid size-[18px] shrink-0 place-items-center rounded text-[11px] font-bold text-panel"
      style={{ background: `light-dark(${light}, ${dark})` }}
    >
      {letter}
    </span>
  );
}
