"use client";

import dynamic from "next/dynamic";

/** The frame comes while its run is on the way. */
export const LazyRunFrame = dynamic(() => import("./run-frame").then((module) => module.RunFrame), {
  ssr: false,
});
