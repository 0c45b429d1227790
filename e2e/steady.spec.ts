import type { Page } from "@playwright/test";
import { embedColumn } from "./embed-column";
import { expect, test } from "./watch";

const screens = [
  { path: "/compare", settled: (page: Page) => page.getByRole("button", { name: /^Run/ }) },
  {
    path: "/models",
    settled: (page: Page) => page.getByRole("link", { name: "static-256", exact: true }),
  },
  {
    path: "/usage",
    settled: (page: Page) => page.getByRole("heading", { name: "Budgets today" }),
  },
  { path: "/help", settled: (page: Page) => page.getByRole("heading", { level: 1 }) },
];

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height }, hasTouch: width === 390 });

    for (const { path, settled } of screens) {
      test(`nothing of ${path} moves while it loads`, async ({ page }) => {
        await page.goto(path);
        await expect(settled(page)).toBeVisible();
        await page.waitForLoadState("networkidle");
        expect(await layoutShift(page)).toBeLessThan(0.001);
      });
    }

    test("nothing of /usage moves while the charts of calls come", async ({ page, baseURL }) => {
      await embedColumn(baseURL ?? "", [`A parcel with the number ${crypto.randomUUID()}`]);
      await page.goto("/usage");
      const charts = page.getByRole("region", { name: "Where it went" });
      await expect(charts.locator(".recharts-surface")).toHaveCount(3);
      await page.waitForLoadState("networkidle");
      expect(await layoutShift(page)).toBeLessThan(0.001);
    });
  });
}

/** How much of the page has moved so far, and how far: the sum of https://web.dev/articles/cls without its time window. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ("value" in entry && typeof entry.value === "number") total += entry.value;
          }
        });
        observer.observe({ type: "layout-shift", buffered: true });
        // What is buffered is told in a task of its own.
        requestAnimationFrame(() => setTimeout(() => resolve(total), 100));
      }),
  );
}
