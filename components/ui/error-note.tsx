"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
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
        {error.code === "login_required" && <LoginLink />}
      </p>
      {vendor && (
        <p className="font-mono text-secondary break-words text-text-2">
          {words.filter(Boolean).join(" · ")}
          {vendor.requestId && ` · request_id ${vendor.requestId}`}
        </p>
      )}
      {error.requestId && error.code === "internal" && (
        <p className="font-mono text-secondary text-text-2">request {error.requestId}</p>
      )}
    </div>
  );
}

/** Leads back here after the login. */
function LoginLink() {
  const translate = useTranslations("login");
  const path = usePathname();
  return (
    <a href={`/login?next=${encodeURIComponent(path)}`} className="ml-1 text-accent underline">
      {translate("title")}
    </a>
  );
}
