import type { CSSProperties } from "react";

/** Up to here rows are wide enough to follow without lines, which would strike out their scores. */
const ROWS_TOLD_APART = 24;

/** A place in a drawn matrix. */
type Place = { row: number; column: number };

/**
 * Marks one cell of an n × n matrix over its canvas, at least 7 pixels large so that it can be seen
 * among thousands; in large matrices a hovered cell also gets thin lines along its row and column.
 */
export function MatrixCursor({ place, n, kind }: { place: Place; n: number; kind: Kind }) {
  const cell = `${100 / n}%`;
  const left = `${((place.column + 0.5) / n) * 100}%`;
  const top = `${((place.row + 0.5) / n) * 100}%`;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      {kind === "hovered" && n > ROWS_TOLD_APART && (
        <>
          <Line style={{ top, width: "100%", height: 1 }} />
          <Line style={{ left, width: 1, height: "100%" }} />
        </>
      )}
      <div
        className={`absolute -translate-x-1/2 -translate-y-1/2 ${OUTLINES[kind]}`}
        style={{ left, top, width: cell, height: cell, minWidth: 7, minHeight: 7 }}
      />
    </div>
  );
}

type Kind = "hovered" | "selected";

/** Two rings, one light and one dark: one of them stands out from any colour below. */
const OUTLINES: Record<Kind, string> = {
  hovered: "outline outline-1 outline-white ring-2 ring-black/70",
  selected: "outline outline-2 outline-white ring-4 ring-accent",
};

function Line({ style }: { style: CSSProperties }) {
  return <div className="absolute bg-white/50 mix-blend-difference" style={style} />;
}
