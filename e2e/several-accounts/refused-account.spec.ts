import { ComparePage } from "../compare-page";
import { expect, test } from "../watch";

test("an account whose key is refused drops out by name, and the other finishes the column", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.runToTheEnd();
  const card = compare.column("A");
  await expect(card).toContainText("Real");
  await expect(card).toContainText("24 inputs in");
  await expect(compare.columns.getByText(/hangzhou out/).first()).toBeVisible();
  await expect(compare.columns.getByText(/shanghai out/)).toHaveCount(0);
  await compare.columns
    .getByText(/hangzhou out/)
    .first()
    .hover();
  await expect(page.getByRole("tooltip").getByText(/hangzhou.*key/i)).toBeVisible();
});
