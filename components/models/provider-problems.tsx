"use client";

import { useTranslations } from "next-intl";
import type { ModelsAnswer } from "@/lib/contract/models-answer";

/** What the list does not show: providers that could not name their models, and those that take any other id. */
export function ProviderProblems({ providers }: { providers: ModelsAnswer["openProviders"] }) {
  const translate = useTranslations("models");
  const translateError = useTranslations("errors");
  if (providers.length === 0) return null;
  return (
    <div className="flex max-w-[90ch] flex-col gap-1 px-3 py-3 text-secondary text-text-2">
      {providers.map(
        ({ provider, problem }) =>
          problem !== null && (
            <p key={provider} className="text-amber">
              ⚠{" "}
              {translate("unlisted", {
                provider,
                problem: translateError(problem.code, problem.params),
              })}
            </p>
          ),
      )}
      <p>
        {translate("openProviders", {
          providers: providers.map(({ provider }) => provider).join(", "),
        })}
      </p>
    </div>
  );
}
