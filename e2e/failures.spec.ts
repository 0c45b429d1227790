import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

test("a model that does not exist fails alone, in the vendor's words", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.addModel("no-such-service");
  await compare.run.click();
  await expect(compare.column("D")).toContainText("24 of 24 failed");
  await expect(page.getByText(/ServiceIdNotExist/).first()).toBeVisible();
  for (const letter of ["A", "B", "C"]) {
    await expect(compare.column(letter)).toContainText("24 inputs in");
  }
  await compare.column("D").getByRole("button", { name: "Send what is missing" }).click();
  await expect(compare.column("D")).toContainText("24 of 24 failed");
});

test("a run can be cancelled in its middle and goes on where it stopped", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  const texts = Array.from({ length: 5_000 }, (_, at) => `Question ${at} about shipping`);
  await compare.paste(texts.join("\n"));
  await expect(compare.inputCount).toContainText("5,000");
  await compare.run.click();
  await expect(compare.column("A")).toContainText(/[1-9][\d,]* of 5,000/);
  await compare.cancel.click();
  await expect(compare.column("A")).toContainText(/Cancelled after/);
  await compare.runToTheEnd();
  await expect(compare.column("A")).toContainText("inputs in");
});

test.describe("without a connection", () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });

  test("a run says so and can be retried", async ({ page, context }) => {
    const compare = new ComparePage(page);
    await compare.open();
    await context.setOffline(true);
    await compare.run.click();
    await expect(
      page.getByText(/connection to the playground’s server was lost/).first(),
    ).toBeVisible();
    await context.setOffline(false);
    await compare.runToTheEnd();
  });
});
