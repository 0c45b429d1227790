import { randomBytes } from "node:crypto";
import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

const texts = Array.from({ length: 1_000 }, (_, at) => `Parcel ${at} left for customs`);

test("a run of megabytes opens by its link, from its file and as the pin, read by workers", async ({
  page,
}) => {
  const name = `Large ${Date.now()}`;
  const compare = new ComparePage(page);
  await compare.open();
  await compare.paste(texts.join("\n"));
  await expect(compare.inputCount).toContainText("1,000");
  await compare.runToTheEnd();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save run…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Save run" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Open the run" }).click();

  const heading = page.getByRole("heading", { level: 1, name });
  await expect(heading).toBeVisible();
  await expect(
    page
      .getByRole("list")
      .getByText(texts[0] ?? "")
      .first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Download as a file" }).click(),
  ]);

  let workers = 0;
  page.on("worker", () => workers++);
  await page.goto("/runs");
  const chooser = page.getByLabel("Open a file…").and(page.locator("input"));
  const noise = Buffer.concat([Buffer.of(0x1f, 0x8b), randomBytes(300_000)]);
  await chooser.setInputFiles({ name: "a.gz", mimeType: "", buffer: noise });
  await expect(page.getByText(/is damaged/).first()).toBeVisible();
  expect(workers).toBe(1);
  await chooser.setInputFiles(await download.path());
  await expect(page).toHaveURL(/\/runs\/file$/);
  await expect(heading).toBeVisible();
  expect(workers).toBeGreaterThan(1);

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Pin this run" }).click();
  await expect(page.getByText("Pinned. Later runs can be compared").first()).toBeVisible();
  await page.goto("/runs");
  await page
    .getByRole("list", { name: "Saved runs" })
    .getByRole("button", { name: `What to do with “${name}”` })
    .click();
  await page.getByRole("menuitem", { name: "What changed since the pin" }).click();
  await expect(page.getByText(/all 1,000 vectors are equal to the last bit/).first()).toBeVisible();
});
