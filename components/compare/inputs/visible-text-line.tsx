import { Fragment, memo } from "react";
import { visibleParts } from "./visible-text";

/**
 * The beginning of a text as it stands: never HTML, with placeholders for what cannot be seen. The
 * element around it gives the direction (`dir="auto"`). Text far longer than a line costs layout
 * time, hence the limit.
 */
export const VisibleText = memo(function VisibleText({
  text,
  limit,
}: {
  text: string;
  limit: number;
}) {
  return visibleParts(text, limit).map((part, index) =>
    part.placeholder ? (
      <span key={index} className="mx-px text-text-2">
        {part.text}
      </span>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    ),
  );
});
