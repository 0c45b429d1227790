import { useTranslations } from "next-intl";
import Link from "next/link";

export function AppBar() {
  const translate = useTranslations("frame");
  return <header className="border-b"><Link href="/compare">{translate("name")}</Link></header>;
}
