"use client";

import { Image } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { saveBlob } from "@/lib/client/save-blob";
import { canvasToPng } from "@/components/charts/canvas-to-png";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import { useColumnSubtitle } from "./column/use-column-subtitle";
import type { ViewColumn } from "./data/use-view-columns";

interface SavePictureProps {
  canvas: RefObject<HTMLCanvasElement | null>;
  column: ViewColumn;
  subject: "matrix" | "map";
}

/** Saves a chart as PNG with a caption that says what it shows and where its vectors come from. */
export function SavePicture({ canvas, column, subject }: SavePictureProps) {
  const translate = useTranslations("views");
  const subtitle = useColumnSubtitle();
  const { choice, name, kind } = column;
  const save = async () => {
    if (!canvas.current) return;
    const caption = [`${choice.letter} ${name} · ${subtitle(column)}`];
    if (kind) caption.push(translate(`mark.${kind}`));
    try {
      const picture = await canvasToPng(canvas.current, caption);
      const date = new Date().toISOString().slice(0, 10);
      saveBlob(picture, `embedscope-${subject}-${choice.letter}-${name}-${kind}-${date}.png`);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      showToast(translate("pictureFailed", { problem }), { tone: "error" });
    }
  };
  return (
    <IconButton label={translate("savePicture")} onClick={() => void save()}>
      <Image size={14} aria-hidden />
    </IconButton>
  );
}
