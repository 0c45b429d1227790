import type { Browser, Page } from "@playwright/test";
import { emulatorPort } from "../addresses";
import { ComparePage } from "../compare-page";
import { answeredAgain, emulatorCounts } from "../emulator-counts";
import { expect, test } from "../watch";

const emulator = `http://127.0.0.1:${emulatorPort}`;

/** Texts that no other test sends. */
function ownTexts(count: number): string[] {
  const own = crypto.randomUUID();
  return Array.from({ length: count }, (_, at) => `${own} has a text ${at}`);
}

/** A page with these texts in the one column whose calls are paid for. */
async function pageWith(page: Page, texts: readonly string[]): Promise<ComparePage> {
  const compare = new ComparePage(page);
  await compare.open();
  for (const letter of ["C", "B"]) {
    await compare
      .column(letter)
      .getByRole("button", { name: /^Remove / })
      .click();
  }
  await compare.paste(texts.join("\n"));
  await expect(compare.inputCount).toContainText(texts.length.toLocaleString("en"));
  return compare;
}

/** The same for somebody else, whose browser holds no vectors yet. */
async function otherPageWith(browser: Browser, texts: readonly string[]): Promise<ComparePage> {
  return pageWith(await (await browser.newContext()).newPage(), texts);
}

test("what was paid for once is answered from the cache, which says what it saved", async ({
  page,
  browser,
}) => {
  const texts = ownTexts(40);
  const first = await pageWith(page, texts);
  await first.runToTheEnd();
  await expect(first.column("A").getByText(/^40 inputs in [\d.]+\ss$/)).toBeVisible();

  const second = await otherPageWith(browser, [...texts, ...ownTexts(2)]);
  await second.runToTheEnd();
  await expect(second.column("A")).toContainText(/42 inputs in [\d.]+\ss, 40 from cache/);
  await second.show(/^Cost/);
  await expect(second.page.getByText("40 of 42 inputs from cache")).toBeVisible();
  await expect(second.page.getByText(/^saved ≈ [\d,]+ tokens$/)).toBeVisible();
  expect(answeredAgain(texts, await emulatorCounts(emulator))).toEqual([]);

  const third = await otherPageWith(browser, texts);
  await third.page.getByRole("switch", { name: "Answer from the cache" }).click();
  await expect(third.page.getByText("Cache bypassed")).toBeVisible();
  await third.runToTheEnd();
  await expect(third.column("A").getByText(/^40 inputs in [\d.]+\ss$/)).toBeVisible();
  expect(answeredAgain(texts, await emulatorCounts(emulator))).toHaveLength(40);
});

test("a reload in the middle of a run loses nothing that was sent", async ({ page }) => {
  const texts = ownTexts(6_000);
  const compare = await pageWith(page, texts);
  await compare.run.click();
  await expect(compare.column("A").getByRole("progressbar")).toHaveAttribute(
    "aria-valuenow",
    /^[1-9]\d$/,
  );
  await page.reload();
  await expect(compare.run).toBeEnabled();
  await compare.runToTheEnd();
  await expect(compare.column("A")).toContainText(/ from cache/);
  expect(answeredAgain(texts, await emulatorCounts(emulator))).toEqual([]);
});
