import type { Page } from "@playwright/test";
import sharp from "sharp";
import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

/** A workspace of its own, small enough for a link, that has run. */
async function ranWorkspace(page: Page, ...texts: readonly string[]): Promise<ComparePage> {
  const compare = new ComparePage(page);
  await compare.open();
  await page.getByRole("textbox", { name: "Add texts" }).fill(texts.join("\n"));
  await page.getByRole("button", { name: /^Add \d texts/ }).click();
  await compare.runToTheEnd();
  return compare;
}

async function choose(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Saves what is open under a name, and resolves to the address of its permalink. */
async function save(page: Page, name: string): Promise<string> {
  await choose(page, "Save run…");
  const dialog = page.getByRole("dialog", { name: "Save this run" });
  await expect(dialog).toContainText("The server will store:");
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: "Save run" }).click();
  const done = page.getByRole("dialog", { name: "Run saved" });
  const link = await done.getByRole("textbox", { name: "Link" }).inputValue();
  await done.getByRole("button", { name: "Close" }).last().click();
  return link;
}

const line = (page: Page, name: string) =>
  page.getByRole("list", { name: "Saved runs" }).getByRole("listitem").filter({ hasText: name });

async function act(page: Page, name: string, item: string): Promise<void> {
  await line(page, name)
    .first()
    .getByRole("button", { name: `What to do with “${name}”` })
    .click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("a run is saved, found after a reload, opened by its link, duplicated, deleted and brought back", async ({
  page,
}) => {
  const name = `Animals ${Date.now()}`;
  await ranWorkspace(page, "A cat on a mat", "A dog on a rug", "Quarterly revenue grew");
  const link = await save(page, name);
  await page.goto("/runs");
  await page.reload();
  await expect(line(page, name)).toHaveCount(1);
  await expect(line(page, name)).toContainText("3 inputs");
  await expect(line(page, name)).toContainText("Emulated");

  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.goto(link);
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await expect(page.getByText(/Emulated: column A holds vectors/)).toBeVisible();
  for (const tab of ["Matrix", "Map", "Neighbours", "Vectors", "Cost"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page.getByRole("tabpanel")).toContainText("Emulated");
  }
  expect(asked.filter((one) => /^POST|\/api\/(?!runs\/)/.test(one))).toEqual([]);

  await page.goto("/runs");
  await act(page, name, "Duplicate");
  await expect(line(page, name)).toHaveCount(2);
  await act(page, name, "Delete");
  await expect(line(page, name)).toHaveCount(1);
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(line(page, name)).toHaveCount(2);

  await act(page, name, "Rename");
  await page.getByRole("textbox", { name: "New name" }).fill(`${name} renamed`);
  await page.keyboard.press("Enter");
  await expect(line(page, `${name} renamed`)).toHaveCount(1);
});

test("a copy of a saved run works on in Compare, without sending anything again", async ({
  page,
}) => {
  await ranWorkspace(page, "First text", "Second text");
  const link = await save(page, "To be copied");
  await page.goto(link);
  await page.getByRole("button", { name: "Open in Compare as a copy" }).click();
  const compare = new ComparePage(page);
  await expect(compare.inputCount).toContainText("2");
  await expect(page.getByRole("button", { name: /^Up to date/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(compare.inputCount).toContainText("2");
});

test("a small run travels inside a link that needs no server", async ({ page, browser }) => {
  await ranWorkspace(page, "Berlin is the capital of Germany", "巴黎是法国的首都");
  await choose(page, "Share without the server…");
  const field = page.getByRole("dialog").getByRole("textbox", { name: "Link" });
  const link = await field.inputValue();
  const [address = "", fragment = ""] = link.split("#");
  expect(address).toMatch(/\/runs\/shared$/);
  expect(fragment.length).toBeGreaterThan(500);
  expect(fragment.length).toBeLessThanOrEqual(32 * 1024);

  const context = await browser.newContext();
  const asked: string[] = [];
  await context.route("**/api/**", (route) => route.abort());
  context.on("request", (request) => {
    asked.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`);
  });
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByText("巴黎是法国的首都").first()).toBeVisible();
  await expect(other.getByText(/rounded to 8 bits/)).toBeVisible();
  await expect(other.getByRole("tabpanel")).toContainText("ops-text-embedding-002");
  await other.getByRole("tab", { name: "Cost" }).click();
  await expect(other.getByRole("tabpanel")).toContainText("Measured");
  expect(asked.filter((one) => one.includes(fragment.slice(0, 100)))).toEqual([]);
  expect(asked.filter((one) => one.includes("/api/"))).toEqual([]);
  await context.close();
});

test("of a large picture only a thumbnail is stored, and its run says so", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  // Noise, which no format makes small.
  const noise = {
    create: { width: 600, height: 400, channels: 3, background: "#808080" },
  } as const;
  const picture = await sharp({
    ...noise,
    create: { ...noise.create, noise: { type: "gaussian", mean: 128, sigma: 60 } },
  })
    .png()
    .toBuffer();
  await page.evaluate((base64) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    data.items.add(new File([bytes], "noise.png", { type: "image/png" }));
    const options = { bubbles: true, cancelable: true, clipboardData: data };
    document.body.dispatchEvent(new ClipboardEvent("paste", options));
  }, picture.toString("base64"));
  await expect(compare.inputCount).toContainText("1");
  await compare.addModel("visual");
  await compare.runToTheEnd();
  const link = await save(page, "A large picture");
  await page.goto(link);
  await expect(page.getByText("1 picture is a thumbnail")).toBeVisible();
  const shown = page.getByRole("region", { name: "Inputs" }).locator("img");
  await expect(shown).toHaveAttribute("src", /^data:image\/webp;base64,/);
  const width = await shown.evaluate((image) =>
    image instanceof HTMLImageElement ? image.naturalWidth : 0,
  );
  expect(width).toBe(192);
  await page.getByRole("button", { name: "Open in Compare as a copy" }).click();
  await expect(page.getByText(/1 picture came as a thumbnail/).first()).toBeVisible();
});

test("a broken link and a broken file say what is wrong", async ({ page }) => {
  await page.goto("/runs/shared#AAAA");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("damaged");
  await page.goto("/runs");
  const chooser = page.getByLabel("Open a file…").and(page.locator("input"));
  await chooser.setInputFiles({ name: "a.gz", mimeType: "", buffer: Buffer.from("a,b\n1,2\n") });
  // A toast stands on the page twice: to see, and to hear.
  await expect(page.getByText("This is not a run of Embedscope.").first()).toBeVisible();
});

test("a run travels as a file, with its vectors as they were", async ({ page }) => {
  await ranWorkspace(page, "One text", "Another text");
  await choose(page, "Share without the server…");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.embedscope\.gz$/);
  await page.goto("/runs");
  await page
    .getByLabel("Open a file…")
    .and(page.locator("input"))
    .setInputFiles(await download.path());
  await expect(page).toHaveURL(/\/runs\/file$/);
  await expect(page.getByRole("list").getByText("Another text")).toBeVisible();
  await expect(page.getByText(/rounded to 8 bits/)).toBeHidden();
});

test("a pinned run shows that a later one has the same vectors, or that the model changed", async ({
  page,
  browser,
}) => {
  const texts = ["The weather is fine", "It rains all day", "Stocks fell sharply"];
  await ranWorkspace(page, ...texts);
  await choose(page, "Pin this run");
  await expect(page.getByText("Pinned. Later runs can be compared").first()).toBeVisible();
  await choose(page, "What changed since the pin");
  const equal = /^Emulated: all 3 vectors are equal to the last bit\./;
  await expect(page.getByText(equal)).toBeVisible();
  await expect(page.getByText(/^Nothing changed: all 3 vectors/).first()).toBeVisible();

  const name = `Later ${Date.now()}`;
  const context = await browser.newContext({ locale: "en-US" });
  const other = await context.newPage();
  await other.route("**/api/embeddings", async (route) => {
    const response = await route.fetch();
    const lines = (await response.text()).trimEnd().split("\n");
    await route.fulfill({ response, body: `${lines.map(turnedRound).join("\n")}\n` });
  });
  await ranWorkspace(other, ...texts);
  await save(other, name);
  await context.close();

  await page.goto("/runs");
  await act(page, name, "What changed since the pin");
  await expect(page.getByText(/^Emulated: 2 of 3 inputs have other vectors/)).toBeVisible();
  await expect(page.getByText(/^The model changed under you: 2 of 3/).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: /^0\.\d{3} → -?0\.\d{3}/ }).first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^embedscope-drift-emulated-.*\.csv$/);
});

/** A line of the stream with signs changed in the first half of its vectors' components: a turn that not all share. */
function turnedRound(text: string): string {
  const event: { type: string; vectors?: string } = JSON.parse(text);
  if (event.type !== "batch" || event.vectors === undefined) return text;
  const bytes = Buffer.from(event.vectors, "base64");
  for (let at = 3; at < bytes.length / 2; at += 8) bytes[at] = (bytes[at] ?? 0) ^ 0x80;
  return JSON.stringify({ ...event, vectors: bytes.toString("base64") });
}
