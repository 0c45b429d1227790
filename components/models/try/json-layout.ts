/** How long lists of numbers and long encoded strings are shortened. */
export interface Folding {
  /** Stands for the numbers or characters left out, such as "… 1,018 more …". */
  leftOut: (count: number) => string;
}

interface Container {
  open: "{" | "[";
  /** `"key": ` before the value, or nothing. */
  items: { key: string; value: Value }[];
  /** False where the text ends within it. */
  closed: boolean;
}

type Value = string | Container;

const tokens = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g;
const encoded = /^"(?:data:[^",]*,)?[A-Za-z0-9+/=]{160,}"?$/;
const mostDepth = 60;
const widestLine = 88;
const numbersShown = { first: 4, last: 2 } as const;
const charactersShown = { first: 48, last: 8 } as const;

/**
 * JSON text laid out for reading: short lists and objects on one line, vectors and base64 folded. Numbers and
 * strings keep the very characters they came with, and a text that was cut off is laid out as far as it goes.
 * What does not begin as JSON, or nests too deep to be read, comes back unchanged.
 */
export function layOutJson(text: string, folding: Folding): string {
  if (!/^\s*[{[]/.test(text)) return text;
  const read = readContainer(text.match(tokens) ?? []);
  return read === null ? text : written(read, "", folding);
}

/** Null when it nests too deep. */
function readContainer(parts: readonly string[]): Container | null {
  const root: Container = { open: "[", items: [], closed: true };
  const stack = [root];
  let key = "";
  let last = "";
  for (const part of parts) {
    const container = stack.at(-1);
    if (!container) break;
    if (part === "{" || part === "[") {
      const opened: Container = { open: part, items: [], closed: false };
      container.items.push({ key, value: opened });
      stack.push(opened);
      key = "";
      if (stack.length > mostDepth) return null;
    } else if (part === "}" || part === "]") {
      container.closed = true;
      stack.pop();
    } else if (part === ":") {
      container.items.pop();
      key = `${last}: `;
    } else if (part !== ",") {
      container.items.push({ key, value: part });
      key = "";
      last = part;
    }
  }
  const first = root.items[0]?.value;
  return typeof first === "object" ? first : null;
}

function written(value: Value, indent: string, folding: Folding): string {
  if (typeof value === "string") return foldedString(value, folding);
  const close = value.closed ? (value.open === "{" ? "}" : "]") : "…";
  const scalars = value.items.flatMap((item) => (typeof item.value === "string" ? [item] : []));
  if (scalars.length === value.items.length) {
    const line = onOneLine(value, close, folding);
    if (line.length <= widestLine || isVector(value)) return line;
  }
  const inner = `${indent}  `;
  const lines = value.items.map((item) => inner + item.key + written(item.value, inner, folding));
  return `${value.open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function onOneLine({ open, items }: Container, close: string, folding: Folding): string {
  const texts = items.map(({ key, value }) => key + written(value, "", folding));
  const shown = open === "[" && items.every(isNumber) ? foldedNumbers(texts, folding) : texts;
  return open === "{" && shown.length > 0
    ? `{ ${shown.join(", ")} ${close}`
    : `${open}${shown.join(", ")}${close}`;
}

function isVector({ open, items }: Container): boolean {
  return open === "[" && items.length > 0 && items.every(isNumber);
}

function isNumber({ value }: Container["items"][number]): boolean {
  return typeof value === "string" && /^-?\d/.test(value);
}

function foldedNumbers(texts: readonly string[], { leftOut }: Folding): readonly string[] {
  const { first, last } = numbersShown;
  const hidden = texts.length - first - last;
  if (hidden < 2) return texts;
  return [...texts.slice(0, first), leftOut(hidden), ...texts.slice(-last)];
}

function foldedString(text: string, { leftOut }: Folding): string {
  if (!encoded.test(text)) return text;
  const { first, last } = charactersShown;
  return `${text.slice(0, first)} ${leftOut(text.length - first - last)} ${text.slice(-last)}`;
}
