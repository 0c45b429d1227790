import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ViewedRun } from "@/components/compare/viewed/viewed-run";
import { SavedRun } from "@/components/runs/saved-run";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("runs");
  return { title: translate("viewed.title") };
}

export default async function SavedRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <SavedRun id={id}>
      <ViewedRun />
    </SavedRun>
  );
}
