import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HelpScreen } from "@/components/help/help-screen";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("frame");
  return { title: translate("screen.help") };
}

export default function HelpPage() {
  return <HelpScreen />;
}
