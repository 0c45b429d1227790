"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { modelsQuery } from "@/lib/client/queries/models-query";
import { ScreenSkeleton } from "./screen-skeleton";

// Nothing of it can be drawn before the browser's storage has been read, so no page waits for it.
const Workbench = dynamic(() => import("./workbench").then((module) => module.Workbench), {
  ssr: false,
  loading: ScreenSkeleton,
});

// Begun before React has taken over the page; when it fails, the component asks again.
if (typeof window !== "undefined") import("./workbench").catch(() => undefined);

/** The Compare screen: inputs, columns, the run, its views and the inspector. */
export function CompareScreen() {
  // Asked for now, so that the models come while the workbench does.
  useQuery(modelsQuery);
  return <Workbench />;
}
