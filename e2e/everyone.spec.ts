import AxeBuilder from "@axe-core/playwright";
import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious in the ${colorScheme} theme`, async ({ page }) => {
    // Six whole pages are examined one after another.
    test.slow();
    await page.emulateMedia({ colorScheme });
    const compare = new ComparePage(page);
    await compare.open();
    await compare.runToTheEnd();
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(
        ({ impact }) => impact === "serious" || impact === "critical",
      );
      expect(
        serious.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]),
        what,
      ).toEqual([]);
    };
    for (const view of [/^Matrix/, /^Map/, /^Neighbours/, /^Vectors/, /^Cost/]) {
      await compare.show(view);
      await check(String(view));
    }
    await page.goto("/help");
    await check("help");
  });
}

test("everything important works with the keyboard alone", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("button", { name: /^Up to date/ })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("refund");
  await expect(page.getByText(/\d+ match/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("headlines");
  await page.keyboard.press("Enter");
  await expect(compare.inputCount).toContainText("40");
  await page.getByRole("tab", { name: /^Matrix/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: /^Map/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page).toHaveURL(/\/help$/);
});

test("the page speaks Chinese to those who read it, and remembers a choice", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  const compare = new ComparePage(page);
  await compare.open();
  await expect(page.getByRole("tab", { name: "矩阵" })).toBeVisible();
  await compare.runToTheEnd();
  await page.getByRole("button", { name: "Switch to English" }).click();
  await expect(page.getByRole("tab", { name: "Matrix" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("tab", { name: "Matrix" })).toBeVisible();
  await context.close();
});

test.describe("390 px wide", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("one pane at a time, nothing scrolls sideways, and a run shows its results", async ({
    page,
  }) => {
    const compare = new ComparePage(page);
    await compare.open();
    await compare.runToTheEnd();
    for (const pane of ["Inputs", "Results", "Inspect"]) {
      await page.getByRole("tab", { name: pane, exact: true }).click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, pane).toBe(0);
    }
  });
});
