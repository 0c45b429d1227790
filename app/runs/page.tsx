import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RunsScreen } from "@/components/runs/runs-screen";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("runs");
  return { title: translate("list.title") };
}

export default function RunsPage() {
  return <RunsScreen />;
}
