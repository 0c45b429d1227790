"use client";

import type { ModelDescription } from "@/lib/contract/models-answer";

interface ModelLinkProps {
  model: ModelDescription;
  onOpen: (reference: string) => void;
}

/**
 * The name of a model, as a link to its sheet that covers the whole of the nearest positioned ancestor: row or card.
 * A real link, so that it can be opened in a new tab and its address copied.
 */
export function ModelLink({ model: { reference, modelId }, onOpen }: ModelLinkProps) {
  return (
    <a
      href={`/models?model=${encodeURIComponent(reference)}`}
      className="break-words after:absolute after:inset-0"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(reference);
      }}
    >
      {modelId}
    </a>
  );
}
