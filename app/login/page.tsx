import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { LoginScreen } from "@/components/login/login-screen";
import { loginStateHeader, loginStateOf } from "@/lib/contract/login-state";
import { ownPath } from "@/lib/contract/own-path";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("login");
  return { title: translate("title") };
}

/** The form after a login that failed carries why in its address, as it works without scripts. */
export default async function LoginPage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const [{ next, problem, seconds }, headerList] = await Promise.all([searchParams, headers()]);
  return (
    <LoginScreen
      state={loginStateOf(headerList.get(loginStateHeader))}
      next={ownPath(text(next)) ?? "/compare"}
      problem={text(problem)}
      seconds={Number.parseInt(text(seconds) ?? "", 10)}
    />
  );
}

function text(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}
