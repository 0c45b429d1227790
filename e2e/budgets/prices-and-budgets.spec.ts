import type { Page } from "@playwright/test";
import { adminToken, tokensPerDay } from "../addresses";
import { expect, test } from "../watch";
import { model, panel, paidPage } from "./paid-page";

/** Embeds a text that nobody sent before. */
async function sendOneText(page: Page): Promise<void> {
  const compare = await paidPage(page);
  await compare.paste(`An invoice with the number ${crypto.randomUUID()}`);
  await compare.runToTheEnd();
}

/** The tokens of the newest call, and what it cost in words. */
async function newestCall(page: Page): Promise<{ tokens: number; cost: string }> {
  const cells = panel(page, "Calls").getByRole("row").nth(1).getByRole("cell");
  const [tokens = "", cost = ""] = [
    await cells.nth(5).textContent(),
    await cells.nth(7).textContent(),
  ].map((text) => text ?? "");
  return { tokens: Number(tokens), cost };
}

function cny(amount: number): string {
  return `CNY ${amount.toFixed(2)}`;
}

test("a price that the admin sets counts for calls from then on, and the sums follow", async ({
  page,
}) => {
  await sendOneText(page);
  await page.goto("/usage");
  const totals = panel(page, "Totals");
  await expect(totals).toContainText("no price known for 1 call");
  await expect(totals).not.toContainText("CNY");
  await expect(panel(page, "Prices that count").getByRole("button")).toHaveCount(0);

  await page.goto("/login?next=/usage");
  await page.getByLabel("Token").fill(adminToken);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL(/\/usage$/);
  const prices = panel(page, "Prices that count");
  await prices.getByRole("button", { name: "Set a price" }).click();
  const form = page.getByRole("dialog", { name: "Set what a model costs" });
  await form.getByRole("combobox", { name: "Model" }).click();
  await page.getByRole("option", { name: model, exact: true }).click();
  await form.getByLabel("Amount").fill("1000");
  await form.getByRole("button", { name: "Set the price" }).click();
  await expect(form.getByText("Three letters, such as CNY.")).toBeVisible();
  await form.getByLabel("Currency").fill("cny");
  await form.getByLabel("Source").fill("our bill of October");
  await form.getByRole("button", { name: "Set the price" }).click();
  await expect(form).toBeHidden();
  await expect(prices.getByRole("row", { name: new RegExp(model) })).toContainText(
    "our bill of October",
  );
  // What was entered without a price keeps none.
  await expect(totals).toContainText("no price known for 1 call");

  await sendOneText(page);
  await page.goto("/usage");
  const first = await newestCall(page);
  expect(first.tokens).toBeGreaterThan(0);
  expect(first.cost).toBe(cny(first.tokens));
  await expect(totals).toContainText(cny(first.tokens));

  await prices.getByRole("button", { name: `Change the price of ${model}` }).click();
  await page.getByRole("dialog").getByLabel("Amount").fill("3000");
  await page.getByRole("dialog").getByRole("button", { name: "Set the price" }).click();
  await expect(prices.getByRole("row", { name: new RegExp(model) })).toContainText("3,000");
  await sendOneText(page);
  await page.goto("/usage");
  const second = await newestCall(page);
  expect(second.cost).toBe(cny(3 * second.tokens));
  await expect(totals).toContainText(cny(first.tokens + 3 * second.tokens));

  await prices.getByRole("button", { name: `Remove the price of ${model}` }).click();
  await expect(prices).toContainText("No price is set");
  await expect(totals).toContainText(cny(first.tokens + 3 * second.tokens));
});

test.describe("with a budget", () => {
  // The refusal is an answer with this status, of which browsers complain.
  test.use({ expectedProblems: [/\b429\b/] });

  test("a run that does not fit into the day's budget is refused as a whole, and a smaller one goes", async ({
    page,
    browser,
  }) => {
    const compare = await paidPage(page);
    const texts = Array.from(
      { length: tokensPerDay },
      (_, at) => `${crypto.randomUUID()} is ${at}`,
    );
    await compare.paste(texts.join("\n"));
    await expect(compare.inputCount).toContainText(texts.length.toLocaleString("en"));
    await compare.run.click();
    await expect(compare.column("A")).toContainText(/([\d,]+) of \1 failed/);
    const refusal = page.getByText(/^✕ The budget of this server for today has no room/).first();
    await expect(refusal).toContainText(/[\d,]+ tokens are needed, [\d,]+ of [\d,]+ are left/);
    await expect(refusal).toContainText(
      "Nothing of it was sent. Send fewer inputs, or wait: the budget begins anew at 00:00 UTC.",
    );

    await page.goto("/usage");
    const budgets = panel(page, "Budgets today");
    await expect(budgets).toContainText(`of ${tokensPerDay.toLocaleString("en")} tokens`);
    const used = budgets.getByRole("meter", { name: "Everybody together · tokens" });
    expect(Number(await used.getAttribute("aria-valuenow"))).toBeLessThan(50);

    const smaller = await paidPage(await (await browser.newContext()).newPage());
    await smaller.paste(texts.slice(0, 3).join("\n"));
    await smaller.runToTheEnd();
    await expect(smaller.column("A")).toContainText("3 inputs in");
  });
});
