import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DriftScreen } from "@/components/runs/drift/drift-screen";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("runs");
  return { title: translate("drift.title") };
}

export default function RunDifferencePage() {
  return <DriftScreen />;
}
