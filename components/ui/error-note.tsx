"use client";

import { useTranslations } from "next-intl";
import type { ApiError } from "@/lib/contract/api-error";

/** What failed and what to do, in the page's language, and under it the vendor's words as they came. */
export function ErrorNote({ error }: { error: ApiError }) {
  const translate = useTranslations("errors");
  const { vendor } = error;
  const words = [vendor?.status && `HTTP ${vendor.status}`, vendor?.code, vendor?.message];
  return (
    <div className="min-w-0">
      <p className="text-red">
        <span aria-hidden>✕ </span>
        {translate(error.code, error.params)}
      </p>
      {vendor && (
        <p className="font-mono text-secondary break-words text-text-2">
          {words.filter(Boolean).join(" · ")}
          {vendor.requestId && ` · request_id ${vendor.requestId}`}
        </p>
      )}
    </div>
  );
}
