import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CompareScreen } from "@/components/compare/compare-screen";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("frame");
  return { title: translate("screen.compare") };
}

export default function ComparePage() {
  return <CompareScreen />;
}
