"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { keepWorkspace } from "@/lib/client/storage/keep-workspace";
import { redo, undo, useWorkspace } from "@/lib/client/workspace/workspace-store";
import { showToast } from "@/components/ui/toast";
import { useMediaQuery } from "@/components/ui/use-media-query";
import { useShortcut } from "@/components/ui/use-shortcut";
import { firstContent } from "./first-content";
import { ScreenSkeleton } from "./screen-skeleton";
import { useAddFromLink } from "./use-add-from-link";

// Only one of the two is ever needed, and neither before the workspace has been read.
const WideLayout = dynamic(() => import("./wide-layout").then((module) => module.WideLayout), {
  ssr: false,
  loading: ScreenSkeleton,
});
const NarrowLayout = dynamic(
  () => import("./narrow-layout").then((module) => module.NarrowLayout),
  {
    ssr: false,
    loading: ScreenSkeleton,
  },
);

/** The Compare screen: inputs, columns, the run, its views and the inspector. */
export function CompareScreen() {
  const translate = useTranslations("columns");
  const ready = useWorkspace((state) => state.ready);
  const narrow = useMediaQuery("(max-width: 700px)");
  const notStored = translate("notStored");
  useEffect(() => {
    keepWorkspace(firstContent, () => showToast(notStored, { tone: "error" }));
  }, [notStored]);
  useAddFromLink();
  useShortcut("mod+z", undo);
  useShortcut("mod+shift+z", redo);
  if (!ready || narrow === null) return <ScreenSkeleton />;
  return narrow ? <NarrowLayout /> : <WideLayout />;
}
