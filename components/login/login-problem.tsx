import { useTranslations } from "next-intl";

export const loginProblemId = "login-problem";

/** Why the attempt before failed. Anything but the codes that are known here says only that it did. */
export function LoginProblem({ code, seconds }: { code: string; seconds: number }) {
  const translate = useTranslations("login");
  const translateError = useTranslations("errors");
  const words = (): string => {
    if (code === "wrong_token") return translateError("wrong_token");
    if (code === "too_many_logins" && seconds > 0) {
      return translateError("too_many_logins", { seconds });
    }
    return translate("failed");
  };
  return (
    <p id={loginProblemId} role="alert" className="mt-3 text-red">
      <span aria-hidden>✕ </span>
      {words()}
    </p>
  );
}
