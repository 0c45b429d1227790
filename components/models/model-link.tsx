"use client";

import type { ModelDescription } from "@/lib/contract/models-answer";
import { classNames } from "@/components/ui/class-names";

interface ModelLinkProps {
  model: ModelDescription;
  className?: string;
  onOpen: (reference: string) => void;
}

/** The name of a model, as a real link to its sheet, so that it can be opened in a new tab and its address copied. */
export function ModelLink({ model: { reference, modelId }, className, onOpen }: ModelLinkProps) {
  return (
    <a
      href={`/models?model=${encodeURIComponent(reference)}`}
      className={classNames("break-words", className)}
      onClick={(event) => {
        // With a modifier the browser opens a tab or a window; the row must not open the sheet as well.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return event.stopPropagation();
        event.preventDefault();
        onOpen(reference);
      }}
    >
      {modelId}
    </a>
  );
}
