import { useTranslations } from "next-intl";

const topics = [
  "start",
  "cosine",
  "roles",
  "umap",
  "tokens",
  "usage",
  "emulated",
  "key",
  "storage",
  "runs",
  "pin",
] as const;

/** One paragraph for each thing a newcomer may ask about; every topic can be linked to. */
export function HelpScreen() {
  const translate = useTranslations("help");
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-5xl gap-10 px-4 py-8">
        <nav
          aria-label={translate("contents")}
          className="sticky top-8 hidden w-44 shrink-0 self-start min-[701px]:block"
        >
          <ul className="flex flex-col gap-1.5">
            {topics.map((topic) => (
              <li key={topic}>
                <a href={`#${topic}`} className="text-text-2 hover:text-text">
                  {translate(`${topic}.title`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <article className="max-w-[68ch] min-w-0">
          <h1 className="text-title font-semibold">{translate("title")}</h1>
          <p className="text-text-2">{translate("lead")}</p>
          {topics.map((topic) => (
            <section key={topic} id={topic} className="scroll-mt-6 pt-6">
              <h2 className="text-heading font-semibold">{translate(`${topic}.title`)}</h2>
              <p className="pt-1 leading-relaxed">{translate(`${topic}.text`)}</p>
            </section>
          ))}
        </article>
      </div>
    </div>
  );
}
