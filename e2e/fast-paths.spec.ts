import type { BrowserContext, Page } from "@playwright/test";
import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";
import { nearestOfSameTopic, watchWorkers, worstCosine } from "./worker-results";

test.use({
  // Without it the browser measures memory at its next own collection of garbage, up to a minute later.
  launchOptions: async ({ launchOptions }, provide) => {
    const flag = "--enable-blink-features=ForceEagerMeasureMemory";
    await provide({ ...launchOptions, args: [...(launchOptions.args ?? []), flag] });
  },
});

test.describe.configure({ timeout: 120_000 });

const topics = [
  "The goalkeeper saved the penalty of the football match",
  "Bake the bread dough with yeast and flour in the oven",
  "The telescope photographed a distant galaxy and its stars",
  "Our invoice for the electricity bill was paid by the bank",
  "The violin and the piano play a concert of classical music",
];

function lines(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `${topics[at % topics.length]}, number ${at} of ${(at * 37) % 101}`,
  ).join("\n");
}

/** One column of the built-in model, run over so many lines. */
async function runLines(page: Page, count: number): Promise<ComparePage> {
  const compare = new ComparePage(page);
  await compare.open();
  for (const letter of ["C", "A"]) {
    await compare
      .column(letter)
      .getByRole("button", { name: /^Remove / })
      .click();
  }
  await compare.paste(lines(count));
  await expect(compare.inputCount).toContainText(count.toLocaleString("en"));
  await compare.runToTheEnd();
  return compare;
}

/** The matrix and the map are there, and are those of the vectors. */
async function expectRight(compare: ComparePage): Promise<void> {
  const { page } = compare;
  await expect(page.getByRole("application", { name: /static-256/ })).toBeVisible({
    timeout: 40_000,
  });
  await expect.poll(() => worstCosine(page), { timeout: 40_000 }).toBeLessThan(1e-5);
  await compare.show(/^Map/);
  await expect(page.getByText(/^UMAP of [\d,]+ inputs$/)).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole("application", { name: /static-256/ })).toBeVisible();
  expect(await nearestOfSameTopic(page, topics.length)).toBeGreaterThan(0.95);
}

test("an isolated page shares memory between several workers", async ({ page, context }) => {
  await watchWorkers(context);
  let most = 0;
  page.on("worker", () => (most = Math.max(most, page.workers().length)));
  const compare = await runLines(page, 2_000);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expectRight(compare);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  expect(most).toBeGreaterThanOrEqual(Math.min(2, cores));
  expect(await page.evaluate(() => window.workerResults.vectors.buffer.constructor.name)).toBe(
    "SharedArrayBuffer",
  );
  await expect.poll(() => page.workers().length).toBe(0);
});

test("a page that is not isolated copies instead", async ({ page, context }) => {
  await watchWorkers(context);
  await withoutIsolation(context);
  const compare = await runLines(page, 2_000);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await expectRight(compare);
  expect(await page.evaluate(() => window.workerResults.vectors.buffer.constructor.name)).toBe(
    "ArrayBuffer",
  );
  await expect.poll(() => page.workers().length).toBe(0);
});

test("a browser without SIMD computes the same in plain JavaScript", async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const args = [...(launchOptions.args ?? []), "--js-flags=--no-enable-sse4-1"];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  try {
    const context = await browser.newContext({ baseURL, locale: "en-US" });
    await watchWorkers(context);
    const page = await context.newPage();
    await page.goto("/compare");
    test.skip(await hasSimd(page), "The SIMD of this processor cannot be switched off.");
    await expectRight(await runLines(page, 300));
  } finally {
    await browser.close();
  }
});

test("a hundred maps that are begun and cancelled leave no worker and no memory behind", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const compare = await runLines(page, 4_000);
  await compare.show(/^Map/);
  await expect(page.getByText(/^UMAP of/)).toBeVisible({ timeout: 40_000 });
  await beginAndCancel(page, 5);
  const before = await megabytes(page);
  await expect.poll(() => page.workers().length).toBe(0);
  await beginAndCancel(page, 100);
  await expect.poll(() => page.workers().length).toBe(0);
  // One map holds some 10 MB here, in the memory of the page and of its workers.
  await expect.poll(() => megabytes(page)).toBeLessThan(before + 30);
});

/** Begins so many maps and cancels each in the middle of its work, as soon as the buttons are there. */
async function beginAndCancel(page: Page, times: number): Promise<void> {
  const seed = page.getByRole("spinbutton", { name: "Seed" });
  await seed.fill(String(1 + Number(await seed.inputValue())));
  await seed.press("Enter");
  await page.evaluate(async (most) => {
    const press = async (name: string) => {
      for (;;) {
        const buttons = [...document.querySelectorAll<HTMLElement>("[role=tabpanel] button")];
        const button = buttons.find(({ textContent }) => textContent === name);
        if (button) return button.click();
        await new Promise(requestAnimationFrame);
      }
    };
    for (let time = 1; time < most; time++) {
      await press("Cancel");
      await press("Restart");
    }
    await press("Cancel");
  }, times);
  await expect(page.getByRole("button", { name: "Restart" })).toBeVisible();
}

async function megabytes(page: Page): Promise<number> {
  const { bytes } = await page.evaluate(() => performance.measureUserAgentSpecificMemory());
  return bytes / 1e6;
}

declare global {
  interface Performance {
    /** https://developer.mozilla.org/docs/Web/API/Performance/measureUserAgentSpecificMemory */
    measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
  }
}

/** Takes from every page the headers that isolate it from other origins. */
async function withoutIsolation(context: BrowserContext): Promise<void> {
  await context.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch();
    const headers = Object.entries(response.headers()).filter(
      ([name]) => !/^cross-origin-(opener|embedder)-policy$/.test(name),
    );
    return route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
}

/** Whether WebAssembly has vectors of 128 bits, by a module that makes one. */
function hasSimd(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const header = [0, 97, 115, 109, 1, 0, 0, 0];
    const types = [1, 5, 1, 96, 0, 1, 123];
    const body = [3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];
    return WebAssembly.validate(Uint8Array.from([...header, ...types, ...body]));
  });
}
