import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ViewedRun } from "@/components/compare/viewed/viewed-run";
import { FileRun } from "@/components/runs/file-run";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("runs");
  return { title: translate("viewed.title") };
}

export default function FileRunPage() {
  return (
    <FileRun>
      <ViewedRun />
    </FileRun>
  );
}
