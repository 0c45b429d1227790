import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ViewedRun } from "@/components/compare/viewed/viewed-run";
import { SharedRun } from "@/components/runs/shared-run";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("runs");
  return { title: translate("viewed.title") };
}

/** The run stands in the address after `#`, which never comes here. */
export default function SharedRunPage() {
  return (
    <SharedRun>
      <ViewedRun />
    </SharedRun>
  );
}
