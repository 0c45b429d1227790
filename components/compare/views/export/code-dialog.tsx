"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { acceptsInput, isEmptyInput } from "@/lib/inputs/input-content";
import type { InputImage } from "@/lib/inputs/input-image";
import type { TextInput } from "@/lib/inputs/text-input";
import { hasSnippet, multimodalSnippet, snippet } from "@/lib/export/snippet";
import type { SnippetLanguage, SnippetPicture } from "@/lib/export/snippet-request";
import { splitModelReference } from "@/lib/contract/model-reference";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { copyText } from "@/components/ui/copy-text";
import { ColumnTitle } from "../column/column-title";
import type { ViewColumn, ViewContent } from "../data/use-view-columns";
import { TabList, tabPanelProps } from "../tab-list";

interface CodeDialogProps extends ViewContent {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const languages = [
  { name: "curl", label: "curl" },
  { name: "python", label: "Python" },
  { name: "node", label: "Node" },
] as const;

/** More inputs only make the code longer; it says how many it leaves out. */
const inputsInCode = 5;

/** The code that embeds as a column did, in three languages. */
export function CodeDialog({ open, onOpenChange, inputs, columns }: CodeDialogProps) {
  const translate = useTranslations("views.code");
  const id = useId().replaceAll(":", "");
  const [language, setLanguage] = useState<SnippetLanguage>("curl");
  const [letter, setLetter] = useState<string | null>(null);
  const column = columns.find(({ choice }) => choice.letter === letter) ?? columns[0];
  if (!column) return null;
  const code = codeOf(column, inputs, language);
  const words = { done: translate("copied"), failed: translate("copyFailed") };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={translate("title")}
      description={translate("description")}
      closeLabel={translate("close")}
      width="max-w-3xl"
      footer={
        <Button
          look="primary"
          disabled={code === null}
          onClick={() => void copyText(code ?? "", words)}
        >
          <Copy size={14} aria-hidden />
          {translate("copy")}
        </Button>
      }
    >
      <div className="flex flex-wrap items-center gap-3 border-b px-4">
        <TabList
          id={id}
          label={translate("language")}
          tabs={languages}
          current={language}
          onChange={setLanguage}
        />
        <Select
          label={translate("column")}
          showLabel
          value={column.choice.letter}
          choices={columns.map(({ choice, name }) => ({
            value: choice.letter,
            label: `${choice.letter} · ${name}`,
          }))}
          onChange={setLetter}
        />
      </div>
      <div {...tabPanelProps(id, language)} className="flex flex-col gap-2 p-4">
        <ColumnTitle column={column} />
        {column.kind === "emulated" && <p className="text-violet">{translate("emulated")}</p>}
        {code === null ? (
          <p className="text-text-2">{translate("none", { model: column.choice.model })}</p>
        ) : (
          <div
            role="region"
            aria-label={translate("title")}
            tabIndex={0}
            className="max-h-[48dvh] overflow-auto rounded-panel bg-raised p-3 font-mono text-secondary"
          >
            <pre>{code}</pre>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function codeOf(
  { choice, kind, description, answers }: ViewColumn,
  inputs: readonly TextInput[],
  language: SnippetLanguage,
): string | null {
  const { provider, modelId } = splitModelReference(choice.model);
  if (!hasSnippet(provider) || kind === null) return null;
  const request = {
    modelId,
    kind,
    endpoint: provider === "builtin" ? window.location.origin : null,
    workspace: "default",
    role: choice.role,
    dimension: choice.dimension,
    cut: choice.cut,
  };
  if (provider === "alibaba" && description?.modality === "multimodal") {
    const taken = inputs.filter((one) => !isEmptyInput(one) && acceptsInput(description, one));
    const shown = taken.slice(0, inputsInCode).map(({ text, image }) => ({
      text: text.trim() === "" ? null : text,
      picture: image === undefined ? null : pictureOf(image),
    }));
    return multimodalSnippet(language, {
      ...request,
      provider,
      inputs: shown,
      totalInputs: taken.length,
    });
  }
  const texts = inputs.map(({ text }) => text).filter((text) => text.trim() !== "");
  return snippet(language, {
    ...request,
    provider,
    form: answers?.form ?? (description?.modality === "sparse" ? "sparse" : "dense"),
    inputs: texts.slice(0, inputsInCode),
    totalInputs: texts.length,
  });
}

function pictureOf(image: InputImage): SnippetPicture {
  if (image.source === "address") return image;
  const mediaType = /^data:([^;,]+)/.exec(image.dataUrl)?.[1] ?? "image/png";
  return { source: "file", name: image.name, mediaType };
}
