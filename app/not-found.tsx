import { getTranslations } from "next-intl/server";
import Link from "next/link";

export default async function NotFound() {
  const translate = await getTranslations("frame");
  return (
    <div className="grid h-full place-content-center gap-2 text-center">
      <h1 className="text-heading font-semibold">{translate("notFound.title")}</h1>
      <Link href="/compare" className="text-accent">
        {translate("notFound.back")}
      </Link>
    </div>
  );
}
