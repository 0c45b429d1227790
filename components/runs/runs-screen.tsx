"use client";

import dynamic from "next/dynamic";
import { RunsSkeleton } from "./runs-skeleton";

// It has nothing to show before the list is there, so no page waits for it to be drawn.
const RunsContent = dynamic(() => import("./runs-content").then((module) => module.RunsContent), {
  ssr: false,
  loading: RunsSkeleton,
});

/** The saved runs of this server. */
export function RunsScreen() {
  return <RunsContent />;
}
