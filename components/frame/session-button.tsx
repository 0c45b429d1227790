"use client";

import { LogIn, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import type { LoginState } from "@/lib/contract/login-state";
import { Button } from "@/components/ui/button";

/** Logs out, or leads to the login where one may be made; nothing on a server without logins. */
export function SessionButton({ loginState }: { loginState: LoginState }) {
  const translate = useTranslations("login");
  if (loginState === "none" || loginState === "required") return null;
  const possible = loginState === "possible";
  const label = translate(possible ? "title" : "logOut");
  // A form and not a link, since it changes something; both leave the page for good, as the cookie changes.
  return (
    <form method={possible ? "get" : "post"} action={possible ? "/login" : "/api/session/end"}>
      <Button
        type="submit"
        look="quiet"
        className="w-7 px-0! pointer-coarse:w-9"
        aria-label={label}
        title={label}
      >
        {possible ? <LogIn size={16} aria-hidden /> : <LogOut size={16} aria-hidden />}
      </Button>
    </form>
  );
}
