"use client";

import { useEffect, useRef, useState, type DragEvent } from "react";

/**
 * Takes files or text that are dropped on an element. `over` says that something is held above it.
 * A file dropped beside it is not opened by the browser, which would leave the page.
 */
export function useDropZone(onDrop: (contents: readonly (string | File)[]) => void) {
  const [over, setOver] = useState(false);
  // Entering a child fires before leaving its parent, so the two are counted against each other.
  const depth = useRef(0);
  useEffect(() => {
    const keep = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    window.addEventListener("dragover", keep);
    window.addEventListener("drop", keep);
    return () => {
      window.removeEventListener("dragover", keep);
      window.removeEventListener("drop", keep);
    };
  }, []);
  const count = (change: number) => {
    depth.current = Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };
  return {
    over,
    handlers: {
      onDragEnter(event: DragEvent) {
        if (isImportable(event)) count(1);
      },
      onDragLeave(event: DragEvent) {
        if (isImportable(event)) count(-1);
      },
      onDragOver(event: DragEvent) {
        if (!isImportable(event) || isField(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
      },
      onDrop(event: DragEvent) {
        depth.current = 0;
        setOver(false);
        if (!isImportable(event) || isField(event)) return;
        event.preventDefault();
        const text = event.dataTransfer.getData("text/plain");
        const { files } = event.dataTransfer;
        onDrop(files.length > 0 ? [...files] : text === "" ? [] : [text]);
      },
    },
  };
}

function isImportable({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes("Files") || dataTransfer.types.includes("text/plain");
}

/** Dragged text may also be put into a field, which the browser does itself. */
function isField({ target, dataTransfer }: DragEvent): boolean {
  return (
    !dataTransfer.types.includes("Files") &&
    target instanceof Element &&
    target.matches("textarea, input")
  );
}
