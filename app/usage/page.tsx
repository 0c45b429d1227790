import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UsageScreen } from "@/components/usage/usage-screen";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("frame");
  return { title: translate("screen.usage") };
}

export default function UsagePage() {
  return <UsageScreen />;
}
