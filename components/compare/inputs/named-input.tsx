import { inputName } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { InputThumbnail } from "./input-thumbnail";

/** An input in at most two lines: its picture, and its text or the picture's name. */
export function NamedInput({ input }: { input: TextInput }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <InputThumbnail input={input} size="small" />
      <span className="line-clamp-2 min-w-0 break-words">{inputName(input)}</span>
    </span>
  );
}
