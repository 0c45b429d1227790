"use client";

import { Copy, Crosshair } from "lucide-react";
import { useTranslations } from "next-intl";
import { focusInput } from "@/lib/client/workspace/selection-store";
import { inputName } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { IconButton } from "@/components/ui/icon-button";
import { copyText } from "@/components/ui/copy-text";
import { InspectedPicture } from "./inspected-picture";
import { characterCount } from "./text-overlap";

interface InspectedTextProps {
  input: TextInput;
  number: number;
  /** Offers to look at this input alone. */
  focusable?: boolean;
}

/** Beyond this a text is cut on screen, not when it is copied: laying out megabytes takes seconds. */
const charactersShown = 20_000;

/** An input's text in full, with its number, label and length. */
export function InspectedText({ input, number, focusable = false }: InspectedTextProps) {
  const translate = useTranslations("views.inspector");
  const words = { done: translate("copied"), failed: translate("copyFailed") };
  const cut = input.text.length > charactersShown;
  return (
    <div className="flex min-w-0 flex-col">
      <div className="flex min-h-7 items-center gap-2 text-secondary text-text-2">
        <span className="min-w-0 flex-1 truncate tabular">
          {translate("input", { number })}
          {input.label !== null && ` · ${input.label}`}
          {(input.image === undefined || input.text !== "") &&
            ` · ${translate("characters", { count: characterCount(input.text) })}`}
        </span>
        {focusable && (
          <IconButton label={translate("focus", { number })} onClick={() => focusInput(input.id)}>
            <Crosshair size={14} aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={translate("copy", { number })}
          onClick={() => void copyText(inputName(input), words)}
        >
          <Copy size={14} aria-hidden />
        </IconButton>
      </div>
      <div
        role="region"
        aria-label={translate("text", { number })}
        dir="auto"
        tabIndex={0}
        className="max-h-44 overflow-y-auto break-words whitespace-pre-wrap"
      >
        {cut ? `${input.text.slice(0, charactersShown)}…` : input.text}
        {input.image && <InspectedPicture input={input} image={input.image} />}
      </div>
      {cut && (
        <p className="text-secondary text-amber">
          {translate("cut", { shown: charactersShown, count: input.text.length })}
        </p>
      )}
    </div>
  );
}
