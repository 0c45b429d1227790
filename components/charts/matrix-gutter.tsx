/**
 * The inputs' numbers beside the rows or above the columns of a small matrix. Takes its height from
 * the matrix and gives none to it.
 */
export function MatrixGutter({ order, side }: { order: Uint32Array; side: "top" | "left" }) {
  const direction = side === "top" ? "flex-row pb-0.5" : "h-0 min-h-full flex-col pr-1";
  return (
    <div aria-hidden className={`flex text-[11px] leading-none text-text-2 tabular ${direction}`}>
      {Array.from(order, (input) => (
        <span key={input} className="flex min-h-0 min-w-0 flex-1 items-center justify-center">
          {input + 1}
        </span>
      ))}
    </div>
  );
}
