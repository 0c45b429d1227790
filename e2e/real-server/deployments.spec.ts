import { ComparePage } from "../compare-page";
import { expect, test } from "../watch";

test("a deployment without its token shows the 401 and what to do, beside one that works", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.addModel("deployment:with-token");
  await compare.addModel("deployment:without-token");
  await compare.run.click();
  await expect(compare.column("D")).toContainText("24 inputs in");
  await expect(compare.column("E")).toContainText("24 of 24 failed");
  await expect(page.getByText(/HTTP 401/).first()).toBeVisible();
  await expect(page.getByText(/deployment.*token/i).first()).toBeVisible();
});
