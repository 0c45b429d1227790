import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ModelsScreen } from "@/components/models/models-screen";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("frame");
  return { title: translate("screen.models") };
}

export default function ModelsPage() {
  return <ModelsScreen />;
}
