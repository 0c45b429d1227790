import { useTranslations } from "next-intl";
import { loginProblemId } from "./login-problem";

/** The form itself; password managers want a name beside what they keep. */
export function LoginForm({ next, failed }: { next: string; failed: boolean }) {
  const translate = useTranslations("login");
  return (
    <form method="post" action="/api/session" className="mt-3 grid gap-1">
      <input type="hidden" name="next" value={next} />
      <input
        type="text"
        name="username"
        autoComplete="username"
        value="embedscope"
        readOnly
        hidden
      />
      <label htmlFor="token" className="text-secondary text-text-2">
        {translate("token")}
      </label>
      <input
        id="token"
        type="password"
        name="token"
        autoComplete="current-password"
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this one field
        autoFocus
        aria-invalid={failed}
        aria-describedby={failed ? loginProblemId : undefined}
        className="h-8 w-full rounded-panel border border-line-strong bg-bg px-2 font-mono aria-invalid:border-red pointer-coarse:h-10"
      />
      <button
        type="submit"
        className="mt-2 h-8 rounded-panel bg-accent font-medium text-on-accent hover:brightness-110 pointer-coarse:h-10"
      >
        {translate("submit")}
      </button>
    </form>
  );
}
