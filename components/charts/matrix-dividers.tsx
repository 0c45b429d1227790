/** Lines between the groups of rows, and of columns, of a drawn n × n matrix. */
export function MatrixDividers({ places, n }: { places: readonly number[]; n: number }) {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      {places.map((place) => {
        const at = `${(place / n) * 100}%`;
        return (
          <div key={place}>
            <div className="absolute inset-x-0 h-px bg-panel" style={{ top: at }} />
            <div className="absolute inset-y-0 w-px bg-panel" style={{ left: at }} />
          </div>
        );
      })}
    </div>
  );
}
