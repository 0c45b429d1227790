"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast";
import { samplePicturesQuery } from "@/lib/client/queries/sample-query";
import { loadSamplePictures, type LoadedSample } from "@/lib/client/workspace/load-sample-pictures";

/** The sample of pictures, and opening it, for which the pictures are fetched first. */
export function usePictureSample(onOpen: (sample: LoadedSample) => void) {
  const translate = useTranslations("inputs");
  const { data, isError } = useQuery(samplePicturesQuery);
  const open = async () => {
    if (!data) return;
    try {
      onOpen(await loadSamplePictures(data));
    } catch {
      showToast(translate("sample.failed"), { tone: "error" });
    }
  };
  return { data, isError, open };
}
