import { expect, test } from "./watch";

test("the address alone leads to the Compare screen", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/compare$/);
  await expect(page).toHaveTitle(/Embedscope/);
  await expect(page.getByRole("main")).toBeVisible();
});

test("pages carry a policy with a nonce and are isolated from other origins", async ({ page }) => {
  const response = await page.goto("/compare");
  expect(response?.headers()["content-security-policy"]).toMatch(/script-src 'nonce-[^']+'/);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test("the help page opens", async ({ page }) => {
  await page.goto("/help");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a page that does not exist says so", async ({ page }) => {
  const response = await page.request.get("/no-such-page");
  expect(response.status()).toBe(404);
});
