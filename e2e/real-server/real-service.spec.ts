import { canaryKey } from "../addresses";
import { ComparePage } from "../compare-page";
import { expect, test } from "../watch";

test("with a key, the same columns are real and the key is nowhere in the page", async ({
  page,
}) => {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    bodies.push(response.text().catch(() => ""));
  });
  const compare = new ComparePage(page);
  await compare.open();
  await expect(compare.column("A")).toContainText("Real");
  await compare.runToTheEnd();
  await expect(compare.column("A")).toContainText("Real");
  await expect(page.getByRole("banner").getByRole("button", { name: "Emulated" })).toHaveCount(0);
  const everything = [await page.content(), ...(await Promise.all(bodies))];
  expect(everything.length).toBeGreaterThan(5);
  expect(everything.filter((text) => text.includes(canaryKey))).toEqual([]);
});
