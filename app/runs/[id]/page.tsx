import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ViewedRunViews } from "@/components/compare/viewed/viewed-run-views";
import { SavedRun } from "@/components/runs/saved-run";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("runs");
  return { title: translate("viewed.title") };
}

export default async function SavedRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <SavedRun id={id}>
      <ViewedRunViews />
    </SavedRun>
  );
}
