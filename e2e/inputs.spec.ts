import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `Line ${at + 1} about a cat`).join("\n");

test("forty pasted lines take the sample's place, can be undone and run", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.paste(lines(40));
  await expect(compare.inputCount).toContainText("40");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(compare.inputCount).toContainText("24");
  await compare.paste(lines(40));
  await expect(compare.inputCount).toContainText("40");
  await compare.runToTheEnd();
  await expect(compare.column("A")).toContainText("40 inputs in");
});

test("a pasted table asks for its text column and keeps its labels", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.paste('id,title,topic\n1,"A, quoted ""title""",x\n2,Another one,y\n3,第三条,x\n');
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("CSV");
  await dialog.getByRole("button", { name: /^Replace the sample with 3 inputs/ }).click();
  await expect(compare.inputCount).toContainText("3");
  await expect(page.getByText('A, quoted "title"')).toBeVisible();
  await compare.runToTheEnd();
});

test("a text over a model's limit is marked before it is sent", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.addModel("ops-text-embedding-001");
  await compare.paste(`short\n${"word ".repeat(400)}`);
  await expect(page.getByText("over 300").first()).toBeVisible();
});

for (const [name, text, count] of [
  ["empty lines between texts", "one\n\n\n two\n\n", "2"],
  ["right-to-left text, emoji and markup", "שלום עולם\n👩‍👩‍👧‍👦 family\n<script>alert(1)</script>", "3"],
  ["a null character and a lone surrogate", "a\u0000b\nhalf \ud83d pair", "2"],
] as const) {
  test(`${name} can be pasted and run`, async ({ page }) => {
    const compare = new ComparePage(page);
    await compare.open();
    await compare.paste(text);
    await expect(compare.inputCount).toContainText(count);
    await compare.runToTheEnd();
  });
}

test("a hundred thousand lines scroll and stay responsive", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.paste(lines(100_000));
  await expect(compare.inputCount).toContainText("100,000");
  await page.getByText("Line 1 about a cat", { exact: true }).click();
  await page.keyboard.press("End");
  await expect(page.getByRole("grid").getByText("Line 100000 about a cat")).toBeVisible();
});

test("one line of 5 MB is one input", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.paste(`${"five megabytes ".repeat(350_000)}\nand a short one`);
  await expect(compare.inputCount).toContainText("2");
});

test("a binary file is refused with a reason and nothing is lost", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file" }).first().click(),
  ]);
  const bytes = Buffer.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 200 }, (_, at) => at)]);
  await chooser.setFiles({ name: "data.zip", mimeType: "application/zip", buffer: bytes });
  await expect(page.getByText(/not a text file/)).toBeVisible();
  await expect(compare.inputCount).toContainText("24");
});

test("broken quotes in a CSV lose no line", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.paste('text,label\n"never closed,a\nsecond row,b\nthird row,c\n');
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/quotation mark/)).toBeVisible();
  await dialog.getByRole("button", { name: /^Replace the sample with/ }).click();
  await expect(page.getByText(/third row/).first()).toBeVisible();
  await expect(page.getByText(/second row/).first()).toBeVisible();
});
