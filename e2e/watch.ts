import { test as base, expect, type BrowserContext } from "@playwright/test";

interface Watch {
  /** Problems that a test brings about on purpose, by what is said of them. */
  expectedProblems: RegExp[];
  watched: void;
}

/**
 * Playwright's test, failing on anything that a browser complains of while it runs:
 * a console error, an uncaught error, a breach of the content security policy, a failed request to the application.
 */
export const test = base.extend<Watch>({
  expectedProblems: [[], { option: true }],
  watched: [
    async ({ context, baseURL, expectedProblems }, use) => {
      const problems: string[] = [];
      await watchContext(context, new URL(baseURL ?? "").origin, problems);
      await use();
      const unexpected = problems.filter(
        (problem) => !expectedProblems.some((one) => one.test(problem)),
      );
      expect(unexpected, "the browser complained").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function watchContext(context: BrowserContext, origin: string, problems: string[]) {
  context.on("console", (message) => {
    if (message.type() === "error")
      problems.push(`console: ${firstLine(message.text())} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // Leaving a page, and cancelling a run, abort what is under way.
    if (request.url().startsWith(origin) && reason !== "net::ERR_ABORTED") {
      problems.push(`request: ${request.method()} ${request.url()} ${reason}`);
    }
  });
  context.on("response", (response) => {
    if (response.url().startsWith(origin) && response.status() >= 400) {
      problems.push(
        `answer: ${response.status()} ${response.request().method()} ${response.url()}`,
      );
    }
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`Content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

/** The rest of an error in a built application is a stack of minified names. */
function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
