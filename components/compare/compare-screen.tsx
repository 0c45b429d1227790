"use client";

import dynamic from "next/dynamic";
import { ScreenSkeleton } from "./screen-skeleton";

// Nothing of it can be drawn before the browser's storage has been read, so no page waits for it.
const Workbench = dynamic(() => import("./workbench").then((module) => module.Workbench), {
  ssr: false,
  loading: ScreenSkeleton,
});

/** The Compare screen: inputs, columns, the run, its views and the inspector. */
export function CompareScreen() {
  return <Workbench />;
}
