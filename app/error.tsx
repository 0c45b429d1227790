"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Stands in for a page that threw; what was typed is in storage. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const translate = useTranslations("frame.crash");
  return (
    <div role="alert" className="grid h-full place-content-center justify-items-center gap-2 p-4">
      <h1 className="text-heading font-semibold">{translate("title")}</h1>
      <p className="text-center text-text-2">{translate("text")}</p>
      <Button onClick={reset}>{translate("retry")}</Button>
    </div>
  );
}
