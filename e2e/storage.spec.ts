import type { Page } from "@playwright/test";
import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

test("a reload keeps inputs, columns, view and finished vectors", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.column("C").getByRole("button", { name: "Remove lexical" }).click();
  await page.getByRole("textbox", { name: "Add texts" }).fill("My own first text\nMy second");
  await page.getByRole("button", { name: /^Add 2 texts/ }).click();
  await compare.runToTheEnd();
  await compare.show(/^Neighbours/);
  await page.reload();
  await expect(page.getByRole("button", { name: /^Up to date/ })).toBeVisible();
  await expect(page.getByRole("tab", { name: /^Neighbours/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(page.getByText("My own first text").first()).toBeVisible();
  await expect(compare.column("C")).toHaveCount(0);
});

test("two tabs do not overwrite each other", async ({ page, context }) => {
  const add = async (compare: ComparePage, text: string) => {
    await compare.page.getByRole("textbox", { name: "Add texts" }).fill(text);
    await compare.page.getByRole("button", { name: /^Add 1 text/ }).click();
    await expect(compare.page.getByText(text).first()).toBeVisible();
  };
  const first = new ComparePage(page);
  await first.open();
  await add(first, "only in the first tab");
  const second = new ComparePage(await context.newPage());
  await second.open();
  await add(second, "only in the second tab");
  await second.page.waitForTimeout(1_000);
  await first.page.reload();
  await second.page.reload();
  await expect(first.page.getByText("only in the first tab").first()).toBeVisible();
  await expect(first.page.getByText("only in the second tab")).toHaveCount(0);
  await expect(second.page.getByText("only in the second tab").first()).toBeVisible();
  await expect(second.page.getByText("only in the first tab")).toHaveCount(0);
});

/** What the browser has stored: the hashes of pictures, the keys of chunks of inputs, and all workspaces as text. */
async function stored(
  page: Page,
): Promise<{ pictures: string[]; chunks: string[]; workspaces: string }> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("not read"));
      });
    const database = await settled(indexedDB.open("embedscope"));
    const transaction = database.transaction(["pictures", "chunks", "workspaces"]);
    const pictures = await settled(transaction.objectStore("pictures").getAllKeys());
    const chunks = await settled(transaction.objectStore("chunks").getAllKeys());
    const workspaces = await settled(transaction.objectStore("workspaces").getAll());
    const inputs = await settled(transaction.objectStore("chunks").getAll());
    database.close();
    return {
      pictures: pictures.map(String),
      chunks: chunks.map(String),
      workspaces: JSON.stringify([workspaces, inputs]),
    };
  });
}

test("pictures are stored once each, come back after a reload, and go when nothing names them", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  await page.getByRole("button", { name: "Commands" }).click();
  await page.getByRole("option", { name: "Sample: pictures with captions" }).click();
  await expect(compare.inputCount).toContainText("60");
  await expect.poll(async () => (await stored(page)).pictures.length).toBe(20);
  expect((await stored(page)).workspaces).not.toContain("base64");

  await page.reload();
  await expect(compare.inputCount).toContainText("60");
  const list = page.getByRole("grid", { name: "Inputs" });
  await expect(list.locator("img").first()).toBeVisible();

  await page.getByRole("button", { name: "Commands" }).click();
  await page.getByRole("option", { name: "Sample: support questions" }).click();
  await expect.poll(async () => (await stored(page)).workspaces).not.toContain(".webp");
  await page.reload();
  await expect.poll(async () => (await stored(page)).pictures).toEqual([]);
});

test("a workspace that was stored with its pictures in it is read, and stored the new way", async ({
  page,
}) => {
  await page.goto("/help");
  await page.evaluate(async () => {
    const pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const image = {
      source: "data",
      dataUrl: `data:image/png;base64,${pixel}`,
      width: 1,
      height: 1,
      bytes: 70,
      name: "old-picture.png",
      hash: "an-old-hash",
    };
    const inputs = [{ id: "old-0", text: "", label: null, image }];
    const columns = [
      { letter: "A", model: "builtin:visual", role: null, dimension: null, cut: null },
    ];
    const content = { inputs, columns, untouchedSample: null };
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("embedscope", 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore("columns", { keyPath: "key" });
        opening.result
          .createObjectStore("workspaces", { keyPath: "id" })
          .put({ id: "old", savedAt: 1, content, answers: {} });
      };
      opening.onsuccess = () => resolve(opening.result.close());
      opening.onerror = () => reject(opening.error ?? new Error("not written"));
    });
  });
  const compare = new ComparePage(page);
  await compare.open();
  await expect(compare.inputCount).toContainText("1");
  await expect(page.getByText("old-picture.png").first()).toBeVisible();
  await expect.poll(async () => (await stored(page)).pictures).toEqual(["an-old-hash"]);
  expect((await stored(page)).workspaces).not.toContain("base64");
});

test("one edit of a long list stores one part of it anew, and a reload brings all of it back", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  await compare.paste(Array.from({ length: 20_000 }, (_, at) => `line ${at} of many`).join("\n"));
  await expect(compare.inputCount).toContainText("20,000");
  const holds = async (text: string) => (await stored(page)).workspaces.includes(text);
  await expect.poll(() => holds("line 19999 of many")).toBe(true);
  const before = await stored(page);
  expect(before.chunks.length).toBeGreaterThan(10);

  const list = page.getByRole("grid", { name: "Inputs" });
  await list.getByText("line 3 of many").dblclick();
  await list.getByRole("textbox").fill("line three, edited");
  await list.getByRole("textbox").press("Control+Enter");
  await expect.poll(() => holds("line three, edited")).toBe(true);
  const after = await stored(page);
  expect(after.chunks.filter((key) => !before.chunks.includes(key))).toHaveLength(1);
  expect(after.chunks).toHaveLength(before.chunks.length);

  await page.reload();
  await expect(compare.inputCount).toContainText("20,000");
  await expect(page.getByText("line three, edited").first()).toBeVisible();
});
