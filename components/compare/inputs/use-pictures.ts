"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { preparePictures } from "@/lib/client/workers/prepare-pictures";
import type { PictureRefusal } from "@/lib/client/workers/prepared-picture";
import type { Progress } from "@/lib/client/workers/worker-message";
import { largestOriginal, mostPixels } from "@/lib/inputs/picture-size";
import { createIdFactory, type TextInput } from "@/lib/inputs/text-input";
import { usePictureSettings } from "./picture-settings";
import { useFileSize } from "./use-file-size";
import type { ImportNotes } from "./use-import-notes";
import type { InputActions } from "./use-input-actions";

export interface PictureImport {
  /** How many of the files are done; null while none are being prepared. */
  progress: Progress | null;
  /** Makes files ready and adds them to the list; what cannot be taken is said in a note. */
  begin: (files: readonly File[]) => void;
  /** Adds pictures by their addresses, which only the provider fetches. */
  addAddresses: (urls: readonly string[]) => void;
  cancel: () => void;
}

/** Bringing pictures into the list. */
export function usePictures(
  actions: Pick<InputActions, "add">,
  notes: Pick<ImportNotes, "say">,
): PictureImport {
  const translate = useTranslations("inputs");
  const refusalText = useRefusalText();
  const [progress, setProgress] = useState<Progress | null>(null);
  const task = useRef<AbortController | null>(null);
  useEffect(() => () => task.current?.abort(), []);

  const prepare = async (files: readonly File[]): Promise<void> => {
    const { signal } = (task.current = new AbortController());
    const { edge } = usePictureSettings.getState();
    setProgress({ done: 0, total: files.length });
    let done = 0;
    try {
      const onPicture = () => setProgress({ done: ++done, total: files.length });
      const prepared = await preparePictures({ files, edge }, { signal, onPicture });
      const nextId = createIdFactory();
      const added: TextInput[] = [];
      for (const picture of prepared) {
        if (picture.type === "refused") notes.say("error", refusalText(picture.refusal));
        else added.push({ id: nextId(), text: "", label: null, image: picture.image });
      }
      actions.add(added, [
        translate(edge === null ? "picture.asTheyAre" : "picture.fitted", { edge: edge ?? 0 }),
      ]);
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      notes.say("error", translate("picture.failed", { reason }));
    } finally {
      if (task.current?.signal === signal) setProgress(null);
    }
  };

  return {
    progress,
    begin(files) {
      task.current?.abort();
      void prepare(files);
    },
    addAddresses(urls) {
      const nextId = createIdFactory();
      actions.add(
        urls.map((url) => ({
          id: nextId(),
          text: "",
          label: null,
          image: { source: "address", url },
        })),
      );
    },
    cancel() {
      task.current?.abort();
      setProgress(null);
    },
  };
}

function useRefusalText(): (refusal: PictureRefusal) => string {
  const translate = useTranslations("inputs.picture");
  const fileSize = useFileSize();
  return (refusal) => {
    const { name } = refusal;
    switch (refusal.code) {
      case "format":
        return translate("format", { name });
      case "broken":
        return translate("broken", { name });
      case "pixels": {
        const { width, height } = refusal.size;
        return translate("pixels", { name, width, height, most: mostPixels / 1_000_000 });
      }
      case "original":
        return translate("original", {
          name,
          size: fileSize(refusal.bytes),
          limit: fileSize(largestOriginal),
        });
    }
  };
}
