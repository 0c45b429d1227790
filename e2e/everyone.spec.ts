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

test("the list of inputs shows the focus, first itself and then in a row", async ({ page }) => {
  await new ComparePage(page).open();
  await page.getByLabel("Search the inputs").press("Tab");
  const list = page.getByRole("grid", { name: "Inputs" });
  await expect(list).toBeFocused();
  await expect(list).toHaveCSS("outline-style", "solid");
  await page.keyboard.press("ArrowDown");
  await expect(list).toHaveCSS("outline-style", "none");
  await expect(list.getByRole("row").first()).toHaveCSS("outline-style", "solid");
});

test("a dialog gives the focus back to what opened it", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.runToTheEnd();
  const dialog = page.getByRole("dialog");
  const bar = page.getByRole("banner");
  for (const opener of [
    page.getByRole("button", { name: "Add a model" }),
    bar.getByRole("button", { name: "Emulated" }),
    bar.getByRole("button", { name: "Commands" }),
  ]) {
    await opener.press("Enter");
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(opener).toBeFocused();
  }
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.press("Enter");
  await page.getByRole("menuitem", { name: "Save run…" }).press("Enter");
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(save).toBeFocused();
  await page.keyboard.press("?");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(save).toBeFocused();
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

  for (const [locale, names] of [
    ["en-US", ["Compare", "Models", "Usage", "Runs"]],
    ["zh-CN", ["对比", "模型", "用量", "运行"]],
  ] as const) {
    test.describe(locale, () => {
      test.use({ locale });

      test("every screen is one tap away beside the emulated mark", async ({ page }) => {
        await new ComparePage(page).open();
        const bar = page.getByRole("banner");
        await expect(bar.getByRole("button", { name: /^(Emulated|模拟)$/ })).toBeVisible();
        for (const name of [...names, /^(Help|帮助)$/]) {
          const link = bar.getByRole("link", { name, exact: true });
          await expect(link).toBeInViewport({ ratio: 1 });
          const { width = 0, height = 0 } = (await link.boundingBox()) ?? {};
          expect(Math.min(width, height), String(name)).toBeGreaterThanOrEqual(36);
        }
      });

      test("a column says to the end how it was answered, on the lines kept for it", async ({
        browser,
        page,
      }) => {
        // It says the most when its vectors come from the cache, which an earlier visitor fills.
        const earlier = new ComparePage(await browser.newPage());
        await earlier.open();
        await earlier.runToTheEnd();
        await earlier.page.close();
        const compare = new ComparePage(page);
        await compare.open();
        const heightBefore = (await compare.columns.boundingBox())?.height;
        await compare.runToTheEnd();
        for (const status of await compare.columns.getByRole("status").all()) {
          const cut = await status.evaluate((line) => line.scrollWidth - line.clientWidth);
          expect(cut, await status.innerText()).toBe(0);
        }
        expect((await compare.columns.boundingBox())?.height).toBe(heightBefore);
      });
    });
  }
});
