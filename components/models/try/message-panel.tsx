"use client";

import { Copy } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";
import { layOutJson } from "./json-layout";

interface MessagePanelProps {
  title: string;
  /** First line and headers. */
  head: string;
  body: string;
  /** Characters of the whole body, of which `body` may be the beginning. */
  bodyLength: number;
}

/** A request or an answer as text: laid out with long vectors folded, or letter for letter as it went. */
export function MessagePanel({ title, head, body, bodyLength }: MessagePanelProps) {
  const translate = useTranslations("models.try");
  const format = useFormatter();
  const [exact, setExact] = useState(false);
  const shown = useMemo(() => {
    const leftOut = (count: number) => translate("leftOut", { count });
    return exact ? body : layOutJson(body, { leftOut });
  }, [exact, body, translate]);
  const words = { done: translate("copied"), failed: translate("copyFailed") };
  return (
    <div className="flex min-w-0 flex-col rounded-panel border">
      <header className="flex items-center gap-1 border-b py-1 pr-1 pl-3">
        <h3 className="mr-auto font-medium">{title}</h3>
        <Button look="quiet" aria-pressed={exact} onClick={() => setExact(!exact)}>
          {translate(exact ? "showFolded" : "showExact")}
        </Button>
        <IconButton
          label={translate("copy", { title })}
          onClick={() => void copyText(`${head}\n\n${body}`, words)}
        >
          <Copy size={14} aria-hidden />
        </IconButton>
      </header>
      <pre
        // Reached by Tab, so that the arrow keys can scroll it.
        tabIndex={0}
        role="region"
        aria-label={title}
        className="max-h-96 overflow-auto p-3 font-mono text-secondary break-words whitespace-pre-wrap"
      >
        <span className="text-text-2">{head}</span>
        {"\n\n"}
        {shown}
      </pre>
      {body.length < bodyLength && (
        <p className="border-t px-3 py-1 text-secondary text-amber">
          {translate("cut", {
            shown: format.number(body.length),
            total: format.number(bodyLength),
          })}
        </p>
      )}
    </div>
  );
}
