import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

const model = "alibaba:ops-text-embedding-002";

/** The names of the models in the table, from top to bottom. */
function names(page: Page) {
  return page.getByRole("rowheader").allTextContents();
}

async function choose(page: Page, label: string, option: string) {
  await page.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("the catalogue shows facts, and which of them nobody documented", async ({ page }) => {
  await page.goto("/compare");
  await page.getByRole("link", { name: "Models" }).click();
  await expect(page).toHaveURL(/\/models$/);
  await expect(page).toHaveTitle(/^Models/);
  const row = page.getByRole("row", { name: /ops-text-embedding-002 alibaba / });
  await expect(row).toContainText("1,024");
  await expect(row).toContainText("8,192");
  await expect(row).toContainText("Emulated");
  await expect(row).toContainText("(brief, unverified, currency unknown)");
  const doubtful = page.getByRole("row", { name: /wan2\.7-t2v/ });
  await expect(doubtful).toContainText("may be refused");
  await expect(doubtful).toContainText("unknown");
});

test("words and facts narrow the list down, and the address keeps them", async ({ page }) => {
  await page.goto("/models");
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  const all = (await names(page)).length;
  await page.keyboard.press("/");
  await page.keyboard.type("embedding 768");
  await expect(page.getByRole("status").filter({ hasText: `of ${all} models` })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "ops-text-embedding-002" })).toHaveCount(0);
  await choose(page, "Provider", "alibaba");
  await choose(page, "Language", "English, also among many");
  await expect
    .poll(() => names(page))
    .toEqual(["ops-text-embedding-en-001", "ops-gte-sentence-embedding-multilingual-base"]);
  await page.reload();
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await choose(page, "Kind", "local");
  await expect(page.getByText("No model fits these filters.")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).last().click();
  await expect(page.getByRole("rowheader")).toHaveCount(all);
});

test("every column sorts up, down, and back to the catalogue's order", async ({ page }) => {
  await page.goto("/models?search=ops-text&provider=alibaba&modality=dense");
  await expect(page.getByRole("rowheader")).toHaveCount(4);
  const catalogue = await names(page);
  const head = page.getByRole("columnheader", { name: "Dimension" });
  await expect(head).toHaveAttribute("aria-sort", "none");
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  expect((await names(page)).at(-1)).toBe("ops-text-embedding-001");
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect((await names(page)).at(0)).toBe("ops-text-embedding-001");
  await head.getByRole("button").click();
  expect(await names(page)).toEqual(catalogue);
});

test("the table is copied as it stands, with the standing of every fact", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/models?search=static-256");
  await page.getByRole("button", { name: "Copy as TSV" }).click();
  await expect(page.getByText("Copied.").first()).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain("dimension: standing\tdimension: source");
  expect(lines[1]).toMatch(/^builtin:static-256\tbuiltin\tdense\tlocal\t256\tdoc\t/);
});

test("a sheet has an address of its own, and going back closes it", async ({ page }) => {
  await page.goto("/models");
  await page.getByRole("link", { name: "ops-qwen3-embedding-0.6b" }).click();
  const sheet = page.getByRole("dialog", { name: "ops-qwen3-embedding-0.6b" });
  await expect(sheet.getByRole("row", { name: /Input limit/ })).toContainText(
    /32,768 tokens.*documented · Alibaba Cloud help/,
  );
  await page.reload();
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(sheet).toBeHidden();
  await page.getByRole("cell", { name: "100+" }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("a model goes from its sheet into Compare once, however often the page is reloaded", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await page.goto("/models?model=alibaba:ops-qwen3-embedding-0.6b");
  await page.getByRole("button", { name: "Add to Compare" }).click();
  await expect(compare.column("D")).toContainText("ops-qwen3-embedding-0.6b");
  await expect(page).toHaveURL(/\/compare$/);
  await page.reload();
  await expect(compare.column("D")).toBeVisible();
  await expect(compare.columns.getByRole("listitem")).toHaveCount(4);
});

test("a trial shows the exact request with its key masked, and the exact answer", async ({
  page,
}) => {
  await page.goto(`/models?model=${model}`);
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("textbox", { name: "Text to send" }).fill("a cat on a mat");
  await sheet.getByRole("combobox", { name: "Role (input_type)" }).click();
  await page.getByRole("option", { name: "document" }).click();
  await sheet.getByRole("button", { name: "Send one request" }).click();
  const request = sheet.getByRole("region", { name: "Request" });
  await expect(request).toContainText(/POST \S+\/text-embedding\/ops-text-embedding-002/);
  await expect(request).toContainText("Authorization: Bearer [key]");
  await expect(request).toContainText('{ "input": ["a cat on a mat"], "input_type": "document" }');
  const answer = sheet.getByRole("region", { name: "Answer" });
  await expect(answer).toContainText("HTTP 200");
  await expect(answer).toContainText("… 1,018 more …");
  await expect(sheet.getByText(/HTTP 200 · .* ms · request_id \S+ · 1,024 numbers/)).toBeVisible();
  await expect(sheet.getByText("Not the provider’s vectors")).toBeVisible();
  await sheet.getByRole("button", { name: "Show exact text" }).last().click();
  await expect(answer).not.toContainText("more …");
});

test("a trial of a service that does not exist shows code, message, request_id and what to do", async ({
  page,
}) => {
  await page.goto("/models?model=alibaba:no-such-service");
  const sheet = page.getByRole("dialog", { name: "no-such-service" });
  await expect(sheet).toContainText("Not in the catalogue");
  await sheet.getByRole("button", { name: "Send one request" }).click();
  await expect(sheet).toContainText("The provider has no service no-such-service. Check the id.");
  await expect(sheet.getByText(/HTTP 400 · ServiceIdNotExist · .* · request_id \S+/)).toBeVisible();
});

test("a trial of a local model says that nothing left the server", async ({ page }) => {
  await page.goto("/models?model=builtin:static-256");
  await page.getByRole("button", { name: "Send one request" }).click();
  await expect(page.getByText("nothing went over the network")).toBeVisible();
  await expect(page.getByText(/Local .* ms · 256 numbers/)).toBeVisible();
});

test("a trial that takes long can be cancelled, and sent again", async ({ page }) => {
  await page.route("**/api/try", () => undefined, { times: 1 });
  await page.goto(`/models?model=${model}`);
  await page.getByRole("button", { name: "Send one request" }).click();
  await expect(page.getByRole("button", { name: "Sending…" })).toBeDisabled();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText(/^Cancelled\./)).toBeVisible();
  await page.getByRole("button", { name: "Send one request" }).click();
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("HTTP 200");
});

test.describe("without a connection", () => {
  test.use({ expectedProblems: [/ERR_FAILED/] });

  test("the screen says so, and loads when tried again", async ({ page }) => {
    await page.route("**/api/models", (route) => route.abort());
    await page.goto("/models");
    await expect(page.getByText(/connection to the playground’s server was lost/)).toBeVisible();
    await page.unroute("**/api/models");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("rowheader").first()).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/models");
    await expect(page.getByRole("rowheader").first()).toBeVisible();
    await checkAccessibility(page);
    await page.getByRole("link", { name: "wan2.7-t2v" }).click();
    await page.getByRole("button", { name: "Send one request" }).click();
    await expect(page.getByRole("region", { name: "Answer" })).toBeVisible();
    await checkAccessibility(page);
  });
}

test.describe("390 px wide", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("models are cards that can be ordered, and nothing scrolls sideways", async ({ page }) => {
    await page.goto("/models?search=text-embedding");
    await choose(page, "Order", "Dimension");
    await page.getByRole("button", { name: /^Ascending/ }).click();
    const card = page.getByRole("list", { name: "Models" }).getByRole("listitem").first();
    await expect(card).toContainText("ops-text-embedding-001");
    await expect(card).toContainText("1,536");
    await expectNoSidewaysScroll(page);
    await card.getByRole("link").click();
    await page.getByRole("button", { name: "Send one request" }).click();
    await expect(page.getByRole("region", { name: "Answer" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await checkAccessibility(page);
  });
});

async function checkAccessibility(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}
