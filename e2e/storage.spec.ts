import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

test("a reload keeps inputs, columns, view and finished vectors", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.column("C").getByRole("button", { name: "Remove lexical" }).click();
  await page.getByRole("textbox", { name: "Add texts" }).fill("My own first text\nMy second");
  await page.getByRole("button", { name: /^Add 2 texts/ }).click();
  await compare.runToTheEnd();
  await compare.show(/^Neighbours/);
  await page.reload();
  await expect(page.getByRole("button", { name: /^Up to date/ })).toBeVisible();
  await expect(page.getByRole("tab", { name: /^Neighbours/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(page.getByText("My own first text").first()).toBeVisible();
  await expect(compare.column("C")).toHaveCount(0);
});

test("two tabs do not overwrite each other", async ({ page, context }) => {
  const add = async (compare: ComparePage, text: string) => {
    await compare.page.getByRole("textbox", { name: "Add texts" }).fill(text);
    await compare.page.getByRole("button", { name: /^Add 1 text/ }).click();
    await expect(compare.page.getByText(text).first()).toBeVisible();
  };
  const first = new ComparePage(page);
  await first.open();
  await add(first, "only in the first tab");
  const second = new ComparePage(await context.newPage());
  await second.open();
  await add(second, "only in the second tab");
  await second.page.waitForTimeout(1_000);
  await first.page.reload();
  await second.page.reload();
  await expect(first.page.getByText("only in the first tab").first()).toBeVisible();
  await expect(first.page.getByText("only in the second tab")).toHaveCount(0);
  await expect(second.page.getByText("only in the second tab").first()).toBeVisible();
  await expect(second.page.getByText("only in the first tab")).toHaveCount(0);
});
