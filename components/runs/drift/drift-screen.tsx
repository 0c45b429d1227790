"use client";

import dynamic from "next/dynamic";

// It compares what the browser holds, so there is nothing to draw on a server.
const DriftContent = dynamic(
  () => import("./drift-content").then((module) => module.DriftContent),
  { ssr: false },
);

/** What changed between the pinned run and a later one. */
export function DriftScreen() {
  return <DriftContent />;
}
