"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { detectFormat } from "@/lib/inputs/detect-format";
import { imageAddresses } from "@/lib/inputs/image-addresses";
import { inputsFrom } from "@/lib/inputs/inputs-from";
import { parseInputs } from "@/lib/inputs/parse-inputs";
import type { TextInput } from "@/lib/inputs/text-input";

interface AddTextsProps {
  onAdd: (inputs: readonly TextInput[]) => void;
  /** What is better imported than put into the field: pictures, a table, or very much text. */
  onImport: (contents: readonly (string | File)[]) => void;
  onChooseFile: () => void;
}

// Beyond this a text field gets slow, and nobody reads through it before adding.
const longestDraft = 20_000;

/** A field that is always there: one text a line, and a button that adds them. */
export function AddTexts({ onAdd, onImport, onChooseFile }: AddTextsProps) {
  const translate = useTranslations("inputs");
  const [draft, setDraft] = useState("");
  const parsed = parseInputs(draft, { format: "lines" });
  const count = parsed.rows.length;
  const add = () => {
    onAdd(inputsFrom(parsed).inputs);
    setDraft("");
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    const files = [...event.clipboardData.files];
    const pictures = text === "" && files.length > 0;
    const lines = text.length <= longestDraft && detectFormat(text) === "lines";
    if (!pictures && lines && imageAddresses(text) === null) return;
    event.preventDefault();
    onImport(pictures ? files : [text]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || count === 0) return;
    event.preventDefault();
    add();
  };
  return (
    <div className="flex flex-col gap-1.5 border-t p-3">
      <textarea
        dir="auto"
        rows={2}
        aria-label={translate("add.label")}
        placeholder={translate("add.placeholder")}
        className="field-sizing-content max-h-40 min-h-[54px] w-full resize-none rounded-panel border bg-panel px-2 py-1.5 placeholder:text-text-2"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 text-secondary text-text-2">{translate("add.hint")}</p>
        <IconButton label={translate("add.file")} onClick={onChooseFile}>
          <FileUp size={16} aria-hidden />
        </IconButton>
        <Button onClick={add} disabled={count === 0} className="tabular">
          {translate("add.button", { count })}
        </Button>
      </div>
    </div>
  );
}
