"use client";

import { createContext } from "react";
import type { ViewedRun } from "./viewed-run";

/** The run that the views below show; null where they show the workspace. */
export const ViewedRunContext = createContext<ViewedRun | null>(null);
