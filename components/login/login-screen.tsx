import { useTranslations } from "next-intl";
import type { LoginState } from "@/lib/contract/login-state";
import { LoginForm } from "./login-form";
import { LoginProblem } from "./login-problem";

interface LoginScreenProps {
  state: LoginState;
  /** The page to go to, on this server. */
  next: string;
  /** The error code of the attempt before; null at first. */
  problem: string | null;
  /** How long to wait after too many attempts; NaN where that is not said. */
  seconds: number;
}

/** Asks for a token, in one form that needs no script. */
export function LoginScreen({ state, next, problem, seconds }: LoginScreenProps) {
  const translate = useTranslations("login");
  const loggedIn = state === "visitor" || state === "admin";
  return (
    <div className="grid h-full justify-items-center overflow-y-auto p-4 min-[701px]:content-center">
      <div className="w-full max-w-90 rounded-panel border bg-panel p-5 max-[700px]:mt-6 max-[700px]:h-fit">
        <h1 className="text-title font-semibold">{translate("title")}</h1>
        <p className="mt-1 text-text-2">{translate(state)}</p>
        {problem !== null && <LoginProblem code={problem} seconds={seconds} />}
        {state !== "none" && <LoginForm next={next} failed={problem !== null} />}
        {(loggedIn || state === "none" || state === "possible") && (
          // A whole load and not a link of the router, which may hold pages from before the login.
          <a href={next} className="mt-3 inline-block text-accent hover:underline">
            {translate("goOn")}
          </a>
        )}
        {state !== "none" && <p className="mt-3 text-secondary text-text-2">{translate("kept")}</p>}
      </div>
    </div>
  );
}
