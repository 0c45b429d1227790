import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

/** Sends a text that nobody sent before with the two models of a first visit, so that the cache holds neither. */
async function sendSomethingNew(page: Page) {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.paste(`A parcel with the number ${crypto.randomUUID()}`);
  await compare.runToTheEnd();
}

function panel(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

async function expectNothingSerious(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]),
    what,
  ).toEqual([]);
}

test("a run's calls are on the screen and in the file, and emulated ones are no money", async ({
  page,
}) => {
  await sendSomethingNew(page);
  await page.getByRole("link", { name: "Usage" }).click();
  await expect(page).toHaveURL(/\/usage$/);
  await expect(page).toHaveTitle(/^Usage/);

  const totals = panel(page, "Totals");
  await expect(totals).toContainText("emulated: nothing was charged");
  await expect(totals).toContainText("runs on this server");

  const calls = panel(page, "Calls");
  const call = calls.getByRole("row", { name: /alibaba:.*Emulated/ }).first();
  await expect(call).toContainText("answered");
  await expect(call).toContainText("no money");
  await expect(call.getByRole("button", { name: /^Copy request_id/ })).toBeVisible();
  const tokens = await call.getByRole("cell").nth(5).textContent();
  expect(Number(tokens?.replaceAll(",", ""))).toBeGreaterThan(0);

  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^embedscope-usage-.*\.csv$/);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv).toMatch(/time,outcome,model,kind,/);
  expect(csv).toMatch(/,answered,alibaba:[^,]+,emulated,/);
  expect(csv.trim().split("\r\n").length).toBeGreaterThan(2);
});

test("a chart can be read as a table and copied as one", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await sendSomethingNew(page);
  await page.goto("/usage?days=7&measure=inputs");
  await page.getByRole("button", { name: "Show as a table: By model" }).click();
  const table = page.getByRole("table", { name: "By model · Inputs" });
  await expect(table.getByRole("row", { name: /^builtin:static-256 / })).toBeVisible();
  await page.getByRole("button", { name: "Copy as TSV: By model" }).click();
  await expect(page.getByText("Copied.", { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Model\tLocal\tEmulated\n/);
  expect(copied).toMatch(/^builtin:static-256\t[1-9]\d*\t0$/m);
});

test("the calls narrow down by model and outcome, and the address keeps it", async ({ page }) => {
  await sendSomethingNew(page);
  await page.goto("/usage?model=builtin:static-256&outcome=answered");
  const calls = panel(page, "Calls");
  const answered = calls.getByRole("cell", { name: "answered", exact: true });
  await expect(answered.first()).toBeVisible();
  const models = await calls.getByRole("rowheader").allTextContents();
  // The dimension follows the model where one was asked for.
  expect(models.filter((model) => !/^builtin:static-256(?: · \d+ d)?$/.test(model))).toEqual([]);
  await calls.getByRole("combobox", { name: "Outcome" }).click();
  await page.getByRole("option", { name: "outcome unknown" }).click();
  await expect(page).toHaveURL(/outcome=unknown/);
  // Other tests may have left calls whose outcome is not known.
  await expect(answered).toHaveCount(0);
});

test("days before anything was sent say so, and lead to a comparison", async ({ page }) => {
  await page.goto("/usage?days=own&from=2020-01-01&to=2020-01-31");
  await expect(page.getByText("Nothing was sent in these days", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Run a comparison" })).toHaveAttribute(
    "href",
    "/compare",
  );
  await page.getByLabel("To", { exact: true }).fill("2019-01-01");
  await expect(page.getByText(/^Choose a first and a last day/)).toBeVisible();
});

test("the calculator takes a corpus as people write its size", async ({ page }) => {
  await sendSomethingNew(page);
  await page.goto("/usage");
  const projection = panel(page, "What would a whole corpus take?");
  await projection.getByLabel("Documents").fill("20 M");
  await projection.getByLabel("Tokens each").fill("100");
  const row = projection.getByRole("row", { name: /alibaba:ops-text-embedding-002/ });
  // 20,000,000 × 1,024 values of 4 bytes, and 625,000 requests at 50 a second.
  await expect(row).toContainText("81.9 GB");
  await expect(row).toContainText("625,000 requests at 50/s");
  await projection.getByLabel("Documents").fill("many");
  await expect(projection).toContainText("Write a count such as 10 M");
});

test("clearing the cache asks first, and then clears", async ({ page }) => {
  await sendSomethingNew(page);
  await page.goto("/usage");
  const cache = panel(page, "Cache");
  await expect(cache).toContainText(/[1-9][\d,]* vectors?/);
  await cache.getByRole("button", { name: "Clear the cache…" }).click();
  const question = page.getByRole("dialog", { name: /^Clear / });
  await question.getByRole("button", { name: "Keep them" }).click();
  await expect(question).toBeHidden();
  await expect(cache).toContainText(/[1-9][\d,]* vectors?/);
  await cache.getByRole("button", { name: "Clear the cache…" }).click();
  await question.getByRole("button", { name: /^Clear / }).click();
  await expect(page.getByText("The cache is empty.", { exact: true })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious on the usage screen in the ${colorScheme} theme`, async ({
    page,
  }) => {
    // It looks at every cell of a hundred calls, twice.
    test.slow();
    await page.emulateMedia({ colorScheme });
    await sendSomethingNew(page);
    await page.goto("/usage");
    await expect(panel(page, "Calls").getByRole("rowheader").first()).toBeVisible();
    await expectNothingSerious(page, "charts");
    await page.getByRole("button", { name: "Show as a table: By day and model" }).click();
    await expectNothingSerious(page, "table");
  });
}

test("nothing scrolls sideways at 390 px", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto("/usage?days=90");
  await expect(page.getByRole("heading", { name: "Budgets today" })).toBeVisible();
  const overflow = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main > div")].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  );
  expect(Math.max(...overflow)).toBe(0);
  await context.close();
});

// The last, since a hundred rows more make the screen slower to check.
test("a filter finds calls behind the newest page, and its own pages go on", async ({
  page,
  request,
}) => {
  const embed = async (model: string, text: string) => {
    const inputs = [{ id: "1", text }];
    const answer = await request.post("/api/embeddings", { data: { model, role: null, inputs } });
    expect(await answer.text()).toContain('"done"');
  };
  await embed("alibaba:ops-text-embedding-zh-001", `箱子 ${crypto.randomUUID()}`);
  for (let sent = 0; sent < 101; sent++) {
    await embed("builtin:static-256", `A crate with the number ${crypto.randomUUID()}`);
  }
  await page.goto("/usage");
  const calls = panel(page, "Calls");
  await expect(calls.getByRole("status")).toHaveText("The newest 100 calls");
  await calls.getByRole("combobox", { name: "Model" }).click();
  await page.getByRole("option", { name: "alibaba:ops-text-embedding-zh-001" }).click();
  await expect(calls.getByRole("rowheader").first()).toHaveText(/embedding-zh-001/);

  await calls.getByRole("combobox", { name: "Model" }).click();
  await page.getByRole("option", { name: "builtin:static-256" }).click();
  await expect(calls.getByRole("rowheader").first()).toHaveText(/static-256/);
  await expect(calls.getByRole("rowheader")).toHaveCount(100);
  await calls.getByRole("button", { name: "Load older calls" }).click();
  await expect.poll(() => calls.getByRole("rowheader").count()).toBeGreaterThan(100);
  const models = await calls.getByRole("rowheader").allTextContents();
  expect(models.filter((model) => !model.startsWith("builtin:static-256"))).toEqual([]);
});
