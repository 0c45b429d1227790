"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { useOpenedFile } from "@/lib/client/runs/opened-file";
import { LazyRunFrame } from "./lazy-run-frame";

/** The run of the file that was opened; a reload forgets it, since the browser does not keep the file. */
export function FileRun({ children }: { children: ReactNode }) {
  const translate = useTranslations("runs.viewed");
  const run = useOpenedFile((state) => state.run);
  if (run) {
    return (
      <LazyRunFrame run={run} savedId={null}>
        {children}
      </LazyRunFrame>
    );
  }
  return (
    <p className="p-6 text-center text-text-2">
      {translate("fileForgotten")}{" "}
      <Link href="/runs" className="text-accent underline underline-offset-2">
        {translate("chooseAgain")}
      </Link>
    </p>
  );
}
