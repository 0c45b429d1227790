import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

const evil = `<img src=x onerror="document.title='pwned'"><script>document.title='pwned'</script>`;

test.describe("what comes from outside is shown as text and runs nothing", () => {
  test("pasted texts, and the names and cells of a CSV file", async ({ page }) => {
    const compare = new ComparePage(page);
    await compare.open();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Choose a file" }).first().click(),
    ]);
    const rows = [
      `text,${evil.replaceAll('"', "'")}`,
      `one,x`,
      `"${evil.replaceAll('"', '""')}",y`,
    ];
    await chooser.setFiles({
      name: `${evil.replaceAll("/", "")}.csv`,
      mimeType: "text/csv",
      buffer: Buffer.from(rows.join("\n")),
    });
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Replace the sample with/ })
      .click();
    await expect(page.getByText(evil).first()).toBeVisible();
    await compare.runToTheEnd();
    for (const view of [/^Matrix/, /^Neighbours/, /^Vectors/]) await compare.show(view);
    await expect(page).not.toHaveTitle(/pwned/);
    expect(await page.locator("img[src='x']").count()).toBe(0);
  });

  test.describe("answers of models", () => {
    test.use({ expectedProblems: [/502/] });

    test("a provider's words", async ({ page }) => {
      await page.route("**/api/embeddings", (route) =>
        route.fulfill({
          status: 502,
          json: {
            error: {
              code: "vendor_refused",
              params: { status: 400, model: evil },
              text: evil,
              vendor: { status: 400, code: evil, message: evil, requestId: evil },
            },
          },
        }),
      );
      const compare = new ComparePage(page);
      await compare.open();
      await compare.run.click();
      await expect(page.getByText("onerror").first()).toBeVisible();
      await expect(page).not.toHaveTitle(/pwned/);
      expect(await page.locator("img[src='x']").count()).toBe(0);
    });
  });
});
