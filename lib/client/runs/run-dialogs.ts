import { create } from "zustand";

/** Which dialog about the workspace's run is open; commands open them from anywhere. */
export const useRunDialog = create<{ open: "save" | "share" | null }>(() => ({ open: null }));

export function openRunDialog(dialog: "save" | "share" | null): void {
  useRunDialog.setState({ open: dialog });
}
