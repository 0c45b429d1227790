import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CompareScreen } from "@/components/compare/compare-screen";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("frame");
  return { title: translate("screen.compare") };
}

export default async function ComparePage() {
  const translate = await getTranslations("frame");
  return (
    <>
      <h1 className="sr-only">{translate("screen.compare")}</h1>
      <CompareScreen />
    </>
  );
}
