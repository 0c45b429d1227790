"use client";

import dynamic from "next/dynamic";

// They come while the run itself is on its way, so no page waits for them to be drawn.
const ViewedRunViews = dynamic(
  () => import("./viewed-run-views").then((module) => module.ViewedRunViews),
  { ssr: false },
);

/** The views of Compare over the run of the nearest `ViewedRunContext`. */
export function ViewedRun() {
  return <ViewedRunViews />;
}
