import { create } from "zustand";

interface ToastMessage {
  id: number;
  text: string;
  tone: "plain" | "error";
  action: { label: string; run: () => void } | null;
}

interface ToastState {
  messages: readonly ToastMessage[];
  /** Whether there ever was a message: what shows them is loaded for the first. */
  used: boolean;
}

/** The short messages that are on the screen. */
export const useToasts = create<ToastState>(() => ({ messages: [], used: false }));
let nextId = 1;

/** Shows a short message for some seconds, with an optional action such as Undo. */
export function showToast(
  text: string,
  options: { tone?: ToastMessage["tone"]; action?: ToastMessage["action"] } = {},
): void {
  const message = {
    id: nextId++,
    text,
    tone: options.tone ?? "plain",
    action: options.action ?? null,
  };
  useToasts.setState(({ messages }) => ({
    messages: [...messages.slice(-2), message],
    used: true,
  }));
}

export function dismissToast(id: number): void {
  useToasts.setState(({ messages }) => ({ messages: messages.filter((one) => one.id !== id) }));
}
