import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

test("a first visit runs the sample and shows a matrix, a map and more for each model", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  await expect(compare.column("A")).toContainText("ops-text-embedding-002");
  await expect(compare.column("A")).toContainText("Emulated");
  await expect(compare.column("B")).toContainText("static-256");
  await expect(compare.column("B")).toContainText("Local");
  await expect(compare.column("C")).toContainText("lexical");
  // Other tests may have had the sample answered before; what is sent has a cost.
  await page.getByRole("switch", { name: "Answer from the cache" }).click();

  await compare.runToTheEnd();
  const matrices = page.getByRole("application", { name: /similarity of 24 inputs/ });
  await expect(matrices).toHaveCount(3);

  await compare.show(/^Map/);
  await expect(page.getByText(/^UMAP of 24 inputs/)).toHaveCount(3);

  await compare.show(/^Neighbours/);
  await expect(page.getByText(/share \d of their top/).first()).toBeVisible();

  await compare.show(/^Vectors/);
  await expect(page.getByRole("columnheader", { name: "Norm" })).toBeVisible();

  await compare.show(/^Cost/);
  const row = page.getByRole("row", { name: /ops-text-embedding-002/ }).first();
  await expect(row).toContainText("would cost");
});

test("the plan says beforehand what a run takes and which price is unverified", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  await expect(page.getByText(/72 inputs to send · 3 requests · ≈ [\d,]+ tokens/)).toBeVisible();
  await page.getByRole("button", { name: "Cost and details" }).click();
  const plan = page.getByRole("dialog");
  await expect(plan.getByRole("row", { name: /ops-text-embedding-002/ })).toContainText(
    /would cost ≈ [\d.]+ currency unknown \(brief, unverified\)/,
  );
  await expect(plan.getByRole("row", { name: /static-256/ })).toContainText("free, runs here");
});

test("the emulated mark explains itself", async ({ page }) => {
  await new ComparePage(page).open();
  await page.getByRole("banner").getByRole("button", { name: "Emulated" }).click();
  await expect(page.getByRole("dialog")).toContainText("OPENSEARCH_API_KEY");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("role and dimension can be changed, and a changed column runs anew", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.runToTheEnd();
  const choose = async (name: string, option: string) => {
    await compare.column("B").getByRole("combobox", { name }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  await choose("Role (input_type)", "query");
  await choose("Dimension", "64 d · ask the API");
  await expect(page.getByText(/24 inputs to send/)).toBeVisible();
  await compare.runToTheEnd();
  await compare.show(/^Vectors/);
  await expect(page.getByRole("table")).toContainText("64 d");
});
