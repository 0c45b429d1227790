import { showToast } from "./toast";

/** Puts a text on the clipboard and says whether that worked. */
export async function copyText(
  text: string,
  words: { done: string; failed: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast(words.done);
  } catch {
    // No clipboard on a page that is opened over plain http from another machine.
    showToast(words.failed, { tone: "error" });
  }
}
