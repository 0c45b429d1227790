/** What the key for shortcuts is called on this machine. Only in the browser. */
export function modifierName(): "⌘" | "Ctrl" {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl";
}
