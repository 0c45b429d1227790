import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

test("A sparse column is compared, explained token by token, and there after a reload", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.addModel("builtin:sparse");
  await compare.addModel("alibaba:ops-text-sparse-embedding-001");
  await compare.runToTheEnd();

  const matrix = page.getByRole("application", { name: /^D sparse/ });
  await matrix.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const shared = page.getByRole("list", { name: "Shared tokens" });
  await expect(shared).toHaveCount(2);
  await expect(shared.first().getByRole("listitem").first()).toContainText(/ × .* = ?\d/);
  const contributions = page.getByRole("list", { name: "Token contributions in D" });
  await expect(contributions.getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "Token contributions in E" })).toBeVisible();

  await page.getByRole("combobox", { name: "Sparse score" }).click();
  await page.getByRole("option", { name: "dot product" }).click();
  await matrix.focus();
  await expect(matrix.getByText(/dot product \d/)).toBeAttached();
  await expect(page.getByRole("img", { name: /^Colours of dot product/ })).toHaveCount(2);

  await compare.show(/^Vectors/);
  await expect(page.getByText(/^\d+ weights$/).first()).toBeVisible();

  await page.reload();
  await expect(page.getByRole("button", { name: /^Up to date/ })).toBeVisible();
  await expect(page.getByText(/^\d+ weights$/).first()).toBeVisible();
});

test("A column cut here uses the vectors that are there and sends nothing", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.runToTheEnd();
  const requests: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/embeddings")) requests.push(request.url());
  });

  const dimension = compare.column("A").getByRole("combobox", { name: "Dimension" });
  await dimension.click();
  await page.getByRole("option", { name: "256 d · cut here" }).click();
  await expect(page.getByRole("button", { name: /^Up to date/ })).toBeVisible();
  await expect(page.getByText("document · 256 d · cut here")).toBeVisible();

  await compare.addModel("alibaba:ops-text-embedding-002");
  const added = compare.column("D");
  await added.getByRole("combobox", { name: "Role" }).click();
  await page.getByRole("option", { name: "document" }).click();
  await expect(added.getByText("Uses the vectors of A, nothing to send")).toBeVisible();
  await compare.show(/^Vectors/);
  await expect(page.getByText("256 d", { exact: true }).first()).toBeVisible();
  expect(requests).toEqual([]);
});

test("A dimension above the model's own is asked of the service, whose own refusal is shown", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  const card = compare.column("A");
  await card.getByRole("combobox", { name: "Dimension" }).click();
  await page.getByRole("option", { name: "Ask the API for a number…" }).click();
  const number = card.getByRole("spinbutton", { name: "Ask for" });
  await number.fill("4096");
  await number.press("Enter");
  await expect(card.getByRole("combobox", { name: "Dimension" })).toHaveText(
    "4,096 d · ask the API",
  );
  await compare.run.click();
  await expect(card.getByText(/failed$/)).toBeVisible();
  await expect(page.getByText(/HTTP 400/).first()).toBeVisible();
});
