"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { parseSource, type ParsedSource } from "@/lib/client/workers/parse-source";
import type { ParseChoice, ParsedOverview, ParseRequest } from "@/lib/client/workers/parse-answer";
import type { Progress } from "@/lib/client/workers/worker-message";
import { inputProblems, type InputProblem } from "@/lib/inputs/input-problems";
import { importSource, isTooLarge, type ImportSource } from "./import-source";
import type { ImportNotes } from "./use-import-notes";
import type { InputActions } from "./use-input-actions";

export type ImportState =
  | { type: "idle" }
  | { type: "reading"; source: ImportSource; progress: Progress | null }
  | {
      /** A table: a person says which column holds the texts. */
      type: "choosing";
      source: ImportSource;
      choice: ParseChoice;
      overview: ParsedOverview;
      /** It is being read again, or taken over. */
      busy: boolean;
      progress: Progress | null;
    };

export interface Importing {
  state: ImportState;
  /** Imports pasted text or files, one after the other. */
  begin: (contents: readonly (string | File)[]) => void;
  /** Reads the table in another way. */
  choose: (choice: ParseChoice) => void;
  /** Takes the table's inputs over. */
  confirm: (how: "add" | "replace") => void;
  cancel: () => void;
}

/** Importing texts: plain lines go straight into the list, tables are shown first. */
export function useImport(
  actions: Pick<InputActions, "add" | "replace">,
  notes: ImportNotes,
): Importing {
  const translate = useTranslations("inputs");
  const [state, setState] = useState<ImportState>({ type: "idle" });
  const queue = useRef<ImportSource[]>([]);
  const task = useRef<AbortController | null>(null);
  useEffect(() => () => task.current?.abort(), []);

  /** Reads a source; null when it was cancelled, or failed, which a note then says. */
  const read = async (
    source: ImportSource,
    request: Omit<ParseRequest, "source">,
    onProgress: (progress: Progress) => void,
  ): Promise<ParsedSource | null> => {
    task.current?.abort();
    const { signal } = (task.current = new AbortController());
    try {
      return await parseSource({ source: source.content, ...request }, { signal, onProgress });
    } catch (error) {
      if (signal.aborted) return null;
      notes.fail(source, error instanceof Error ? error.message : String(error));
      void next();
      return null;
    }
  };

  const next = async (): Promise<void> => {
    const source = queue.current.shift();
    if (!source) return setState({ type: "idle" });
    if (isTooLarge(source)) {
      notes.refuse(source);
      return next();
    }
    setState({ type: "reading", source, progress: null });
    const choice = source.format === null ? {} : { format: source.format };
    const deliver = source.format === null ? "lines" : "never";
    const parsed = await read(source, { choice, deliver }, (progress) =>
      setState({ type: "reading", source, progress }),
    );
    if (!parsed) return;
    const { answer, inputs } = parsed;
    if (answer.type === "refused") {
      notes.report(source, "error", [answer.problem]);
    } else if (isRefusal(answer.problems)) {
      notes.report(source, "error", answer.problems.filter(isOfLevel("refusal")));
    } else if (source.format !== null || answer.format !== "lines") {
      return setState({
        type: "choosing",
        source,
        choice: { ...choice, format: answer.format },
        overview: answer,
        busy: false,
        progress: null,
      });
    } else {
      notes.report(source, "warning", answer.problems.filter(isOfLevel("warning")));
      const remarks = answer.problems.filter(isOfLevel("notice"));
      actions.add(
        inputs,
        remarks.map(({ code, params }) => translate(`problem.${code}`, params)),
      );
    }
    return next();
  };

  const choose = async (choice: ParseChoice): Promise<void> => {
    if (state.type !== "choosing") return;
    setState({ ...state, choice, busy: true });
    const parsed = await read(state.source, { choice, deliver: "never" }, () => {});
    if (parsed?.answer.type !== "parsed") return;
    setState({ ...state, choice, overview: parsed.answer, busy: false });
  };

  const confirm = async (how: "add" | "replace"): Promise<void> => {
    if (state.type !== "choosing") return;
    setState({ ...state, busy: true });
    const request = { choice: state.choice, deliver: "always" } as const;
    const parsed = await read(state.source, request, (progress) =>
      setState({ ...state, busy: true, progress }),
    );
    if (!parsed) return;
    actions[how](parsed.inputs);
    return next();
  };

  return {
    state,
    begin(contents) {
      notes.clear();
      const busy = state.type !== "idle";
      queue.current.push(...contents.map(importSource));
      if (!busy) void next();
    },
    choose: (choice) => void choose(choice),
    confirm: (how) => void confirm(how),
    cancel() {
      task.current?.abort();
      void next();
    },
  };
}

function isRefusal(problems: readonly InputProblem[]): boolean {
  return problems.some(isOfLevel("refusal"));
}

function isOfLevel(level: "notice" | "warning" | "refusal") {
  return ({ code }: InputProblem): boolean => inputProblems[code].level === level;
}
