"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { LoginState } from "@/lib/contract/login-state";
import { classNames } from "@/components/ui/class-names";
import { CommandPalette } from "./command-palette";
import { EmulatedMark } from "./emulated-mark";
import { LanguageButton } from "./language-button";
import { PageKeys } from "./page-keys";
import { SessionButton } from "./session-button";
import { ThemeButton } from "./theme-button";

const screens = [
  { href: "/compare", name: "compare" },
  { href: "/models", name: "models" },
  { href: "/usage", name: "usage" },
  { href: "/runs", name: "runs" },
] as const;

/** The bar on top of every page: screens, the emulated mark, commands, theme and language. */
export function AppBar({ loginState }: { loginState: LoginState }) {
  const translate = useTranslations("frame");
  const path = usePathname();
  if (path === "/login") return <BareBar />;
  const current = (href: string) =>
    path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-1 border-b bg-panel px-3 max-[700px]:py-1">
      <Link
        href="/compare"
        className="mr-2 flex h-9 items-center gap-1.5 font-semibold max-[460px]:mr-0 max-[460px]:w-9"
      >
        <Logo />
        <span className="max-[460px]:sr-only">Embedscope</span>
      </Link>
      {/* A row of its own on a narrow screen, where every screen is one tap away; no menu hides them. */}
      <nav
        aria-label={translate("screens")}
        className="flex items-center gap-1 max-[700px]:order-last max-[700px]:basis-full"
      >
        {screens.map(({ href, name }) => (
          <Link
            key={href}
            href={href}
            aria-current={current(href)}
            className={classNames(
              "flex h-7 items-center rounded-panel px-2 -outline-offset-2 max-[700px]:h-9 max-[700px]:flex-1 max-[700px]:justify-center pointer-coarse:h-9",
              current(href) ? "bg-raised" : "text-text-2 hover:text-text",
            )}
          >
            {translate(`screen.${name}`)}
          </Link>
        ))}
      </nav>
      {/* Of its own, so that its coming moves nothing. */}
      <div className="ml-auto shrink-0">
        <EmulatedMark />
      </div>
      <div className="flex shrink-0 items-center gap-0.5">
        <CommandPalette />
        <ThemeButton />
        <LanguageButton />
        <Link
          href="/help"
          aria-current={current("/help")}
          aria-label={translate("screen.help")}
          title={translate("screen.help")}
          className="grid size-7 place-items-center rounded-panel text-text-2 hover:bg-raised hover:text-text pointer-coarse:size-9"
        >
          <CircleHelp size={16} aria-hidden />
        </Link>
        <SessionButton loginState={loginState} />
        <PageKeys />
      </div>
    </header>
  );
}

/** The bar of the login page: nothing in it needs a login. */
function BareBar() {
  return (
    <header className="flex h-11 shrink-0 items-center gap-1.5 border-b bg-panel px-3 font-semibold">
      <Logo />
      Embedscope
      <div className="ml-auto flex items-center gap-0.5 font-normal">
        <ThemeButton />
        <LanguageButton />
      </div>
    </header>
  );
}

function Logo() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden>
      <circle cx="10" cy="10" r="8.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="10" cy="10" r="2.6" fill="var(--accent)" />
      <circle cx="6.2" cy="6.8" r="1.1" fill="currentColor" />
      <circle cx="14.2" cy="8" r="1.1" fill="currentColor" />
      <circle cx="11.8" cy="14.4" r="1.1" fill="currentColor" />
    </svg>
  );
}
