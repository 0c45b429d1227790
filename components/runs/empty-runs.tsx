import { useTranslations } from "next-intl";
import Link from "next/link";

/** What saved runs are for, and where the first comes from. */
export function EmptyRuns() {
  const translate = useTranslations("runs.list");
  return (
    <div className="mx-auto flex max-w-[60ch] flex-col gap-3 p-6 text-center">
      <h2 className="text-heading font-semibold">{translate("emptyTitle")}</h2>
      <p className="text-text-2">{translate("empty")}</p>
      <p>
        <Link href="/compare" className="text-accent underline underline-offset-2">
          {translate("toCompare")}
        </Link>
      </p>
    </div>
  );
}
