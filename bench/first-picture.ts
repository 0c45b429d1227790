import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { installedChromium } from "../scripts/find-chromium.mjs";

/** What a person waits for after the click on Map, in milliseconds, and what is drawn. */
export type FirstPicture = {
  /** Until the first positions had come out of the worker. */
  received: number;
  /** Until a frame of the browser had points on it. */
  drawn: number;
  /** Until the last positions of the layout had come. */
  finished: number;
  dimension: number;
  vectors: Float32Array;
  first: Float32Array;
  last: Float32Array;
};

const runLimitMs = 120_000;

export async function openBrowser(): Promise<Browser> {
  const executablePath = installedChromium();
  if (executablePath === null)
    throw new Error("No Chromium runs here; name one with CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** A Compare screen with one column, run over the texts. */
export async function runColumn(
  browser: Browser,
  address: string,
  model: string,
  texts: readonly string[],
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript({ path: join(import.meta.dirname, "watch-map.mjs") });
  await page.goto(`${address}/compare`);
  const columns = page.getByRole("list", { name: "Columns" });
  await columns.waitFor();
  const remove = columns.getByRole("button", { name: /^Remove / });
  while ((await remove.count()) > 0) await remove.first().click();
  await page.getByRole("button", { name: "Add a model" }).click();
  await page.getByRole("dialog").getByRole("combobox").fill(model);
  await page.getByRole("dialog").getByRole("option").first().click();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, texts.join("\n"));
  await columns.getByText(`${texts.length.toLocaleString("en")} inputs`).waitFor();
  await page.getByRole("button", { name: /^Run/ }).click();
  await untilRun(page);
  return page;
}

/** Reloads the page, which forgets its maps but not its vectors, and opens the map. */
export async function firstPicture(page: Page): Promise<FirstPicture> {
  await page.goto(page.url().replace(/\?.*/, ""));
  await untilRun(page);
  // What the page does after it has loaded is no part of this.
  await page.waitForTimeout(1_000);
  await page.getByRole("tab", { name: "Map" }).click();
  await page.getByText(/^UMAP of/).waitFor({ timeout: runLimitMs });
  const { vectors, first, last, ...times } = await page.evaluate(() => window.watchedMap());
  return { ...times, vectors: floats(vectors), first: floats(first), last: floats(last) };
}

async function untilRun(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Up to date/ }).waitFor({ timeout: runLimitMs });
}

function floats(base64: string): Float32Array {
  const bytes = Buffer.from(base64, "base64");
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4).slice();
}

type WatchedMap = Record<"received" | "drawn" | "finished" | "dimension", number> &
  Record<"vectors" | "first" | "last", string>;

declare global {
  interface Window {
    watchedMap: () => Promise<WatchedMap>;
  }
}
