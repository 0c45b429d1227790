"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { showToast } from "@/components/ui/toast";
import { selectInputs } from "@/lib/client/workspace/selection-store";
import type { LoadedSample } from "@/lib/client/workspace/load-sample-pictures";
import {
  addInputs,
  removeInputs,
  replaceInputs,
  useWorkspace,
} from "@/lib/client/workspace/workspace-store";
import { inputName } from "@/lib/inputs/input-content";
import { createIdFactory, type TextInput } from "@/lib/inputs/text-input";
import { undoTo } from "./undo-to";

/** Changes to the list that tell what they did, with Undo at hand. */
export interface InputActions {
  /** Adds at the end, or in place of an untouched sample; `remarks` are shown with what was done. */
  add: (added: readonly TextInput[], remarks?: readonly string[]) => void;
  replace: (inputs: readonly TextInput[], remarks?: readonly string[]) => void;
  openSample: (sample: LoadedSample) => void;
  remove: (ids: ReadonlySet<string>) => void;
  clear: () => void;
  copy: (inputs: readonly TextInput[]) => Promise<void>;
}

export function useInputActions(): InputActions {
  const translate = useTranslations("inputs");
  return useMemo(() => {
    const done = (before: readonly TextInput[], text: string, remarks: readonly string[] = []) =>
      showToast([text, ...remarks].join(" "), {
        action: { label: translate("undo"), run: () => undoTo(before) },
      });
    const remove = (ids: ReadonlySet<string>) => {
      const { inputs } = useWorkspace.getState();
      const count = inputs.filter(({ id }) => ids.has(id)).length;
      if (count === 0) return;
      removeInputs(ids);
      selectInputs(new Set());
      done(inputs, translate("done.removed", { count }));
    };
    return {
      add(added, remarks) {
        if (added.length === 0) return;
        const { inputs, untouchedSample } = useWorkspace.getState();
        addInputs(added);
        const message = untouchedSample === null ? "done.added" : "done.replacedSample";
        done(inputs, translate(message, { count: added.length }), remarks);
      },
      replace(next, remarks) {
        const { inputs } = useWorkspace.getState();
        replaceInputs(next);
        done(inputs, translate("done.replaced", { count: next.length }), remarks);
      },
      openSample(sample) {
        const { inputs, untouchedSample } = useWorkspace.getState();
        const nextId = createIdFactory();
        const fresh = sample.inputs.map((input) => ({ ...input, id: nextId() }));
        replaceInputs(fresh, sample.id);
        if (untouchedSample === null && inputs.length > 0) {
          done(inputs, translate("sample.loaded", { count: inputs.length }));
        }
      },
      remove,
      clear: () => remove(new Set(useWorkspace.getState().inputs.map(({ id }) => id))),
      async copy(inputs) {
        try {
          await navigator.clipboard.writeText(inputs.map(asLine).join("\n"));
          showToast(translate("done.copied", { count: inputs.length }));
        } catch {
          showToast(translate("done.notCopied"), { tone: "error" });
        }
      },
    };
  }, [translate]);
}

/** A text, or a picture's name, within one line, so that pasting the lines gives as many texts again. */
function asLine(input: TextInput): string {
  return inputName(input).replace(/\r\n|[\r\n]/g, " ");
}
