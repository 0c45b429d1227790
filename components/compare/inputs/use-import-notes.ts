"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import type { InputProblem } from "@/lib/inputs/input-problems";
import { largestFile, sourceName, type ImportSource } from "./import-source";
import { useFileSize } from "./use-file-size";

/** What went wrong with an import; stays until it is dismissed or the next import begins. */
export interface ImportNote {
  id: number;
  tone: "error" | "warning";
  text: string;
}

export interface ImportNotes {
  notes: readonly ImportNote[];
  clear: () => void;
  dismiss: (id: number) => void;
  say: (tone: ImportNote["tone"], text: string) => void;
  /** A source that was refused before it was read, being too large. */
  refuse: (source: ImportSource) => void;
  /** Problems that the reading found. */
  report: (
    source: ImportSource,
    tone: ImportNote["tone"],
    problems: readonly InputProblem[],
  ) => void;
  /** A failure of the reading itself. */
  fail: (source: ImportSource, reason: string) => void;
}

const notesShown = 4;

export function useImportNotes(): ImportNotes {
  const translate = useTranslations("inputs");
  const fileSize = useFileSize();
  const [notes, setNotes] = useState<readonly ImportNote[]>([]);
  const nextId = useRef(0);
  const add = useCallback((tone: ImportNote["tone"], text: string) => {
    const note = { id: nextId.current++, tone, text };
    setNotes((shown) => [...shown.slice(1 - notesShown), note]);
  }, []);
  return useMemo(
    () => ({
      notes,
      clear: () => setNotes([]),
      dismiss: (id) => setNotes((shown) => shown.filter((note) => note.id !== id)),
      say: add,
      refuse(source) {
        const name = sourceName(source) ?? "";
        const { content } = source;
        const size = fileSize(typeof content === "string" ? content.length : content.size);
        const limit = fileSize(largestFile);
        add("error", translate("import.tooLarge", { name, size, limit }));
      },
      report(source, tone, problems) {
        const name = sourceName(source);
        for (const { code, params } of problems) {
          const text = translate(`problem.${code}`, params);
          add(tone, name === null ? text : `${name}: ${text}`);
        }
      },
      fail(source, reason) {
        const name = sourceName(source) ?? translate("import.pasted");
        add("error", translate("import.failed", { name, reason }));
      },
    }),
    [add, fileSize, notes, translate],
  );
}
