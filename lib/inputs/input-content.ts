import { imageName } from "./input-image";
import type { TextInput } from "./text-input";

/** What is embedded of an input: its text, its picture, or both for one vector. */
export type InputContent = Pick<TextInput, "text" | "image">;

/**
 * What answers, failures and repeats are kept under: equal for inputs whose vectors are equal. Without
 * a picture it is the text itself, so that 100,000 texts need no second copy.
 */
export function inputKey({ text, image }: InputContent): string {
  if (image === undefined) return text;
  const picture = image.source === "data" ? image.hash : image.url;
  return `\u0000picture ${picture}\n${text}`;
}

/** Whether there is nothing to embed in an input; providers refuse empty ones. */
export function isEmptyInput({ text, image }: InputContent): boolean {
  return image === undefined && text.trim() === "";
}

/** An input in words: its text, else what its picture is called. */
export function inputName({ text, image }: InputContent): string {
  return image !== undefined && text.trim() === "" ? imageName(image) : text;
}

/** What a model says that one input may be, and where it runs. */
interface InputTaker {
  accepts: { text: boolean; image: boolean; textWithImage: boolean };
  kind: "real" | "local" | "emulated" | null;
}

/**
 * Whether a model takes an input; a model that nothing is known of (null) may take any. A local one
 * takes no picture by its address, since nothing here fetches one.
 */
export function acceptsInput(model: InputTaker | null, { text, image }: InputContent): boolean {
  if (model === null) return true;
  const { accepts, kind } = model;
  if (kind === "local" && image?.source === "address") return false;
  if (image === undefined) return accepts.text;
  return text.trim() === "" ? accepts.image : accepts.textWithImage;
}
