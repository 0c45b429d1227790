"use client";

import dynamic from "next/dynamic";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";

const EmulatedButton = dynamic(
  () => import("./emulated-button").then((module) => module.EmulatedButton),
  { ssr: false },
);

/** The emulated mark of the bar. There are no columns, and so no mark, before a workspace is open. */
export function EmulatedMark() {
  const ready = useWorkspace((state) => state.ready);
  return ready && <EmulatedButton />;
}
