import { undo, useWorkspace } from "@/lib/client/workspace/workspace-store";
import type { TextInput } from "@/lib/inputs/text-input";

/**
 * Goes back to a list that is still in the history. What was done since is undone too, and can be
 * done again; when the list was reached already, nothing happens.
 */
export function undoTo(inputs: readonly TextInput[]): void {
  for (;;) {
    const state = useWorkspace.getState();
    if (state.inputs === inputs || !state.past.some((content) => content.inputs === inputs)) return;
    undo();
  }
}
