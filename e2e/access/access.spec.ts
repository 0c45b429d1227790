import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { accessPort, accessToken, adminToken } from "../addresses";
import { ComparePage } from "../compare-page";
import { expect, test } from "../watch";

const origin = `http://127.0.0.1:${accessPort}`;

async function logIn(page: Page, token = accessToken): Promise<void> {
  await page.getByLabel("Token").fill(token);
  await page.getByRole("button", { name: "Log in" }).click();
}

test("a login leads back to the page that was asked for, and the playground works", async ({
  page,
}) => {
  await page.goto("/models?q=sparse");
  await expect(page).toHaveURL(/\/login\?next=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Log in");
  await logIn(page);
  await expect(page).toHaveURL(/\/models\?q=sparse$/);
  const compare = new ComparePage(page);
  await compare.open();
  await compare.runToTheEnd();
});

test("a wrong token says so, and the right one still leads back", async ({ page }) => {
  await page.goto("/help");
  await logIn(page, "not-the-token");
  await expect(page.getByText("This is not the access token.")).toBeVisible();
  await expect(page.getByLabel("Token")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Token")).toBeFocused();
  await logIn(page);
  await expect(page).toHaveURL(/\/help$/);
});

test.describe("without scripts", () => {
  // Chromium reports scripts that it does not run as refused.
  test.use({ javaScriptEnabled: false, expectedProblems: [/ csp$/] });

  test("the login works, too", async ({ page }) => {
    await page.goto("/help");
    await logIn(page);
    await expect(page).toHaveURL(/\/help$/);
  });
});

test("a logout ends the session for good, for whoever copied the cookie", async ({
  page,
  playwright,
}) => {
  await page.goto("/login");
  await logIn(page, adminToken);
  await expect(page).toHaveURL(/\/compare$/);
  const copied = await page.context().storageState();
  const thief = await playwright.request.newContext({ baseURL: origin, storageState: copied });
  expect(await (await thief.get("/api/session")).json()).toMatchObject({ admin: true });
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/login$/);
  expect((await thief.get("/api/session")).status()).toBe(401);
  await page.goto("/compare");
  await expect(page).toHaveURL(/\/login\?next=%2Fcompare$/);
});

test("a link from elsewhere opens with the cookie of before", async ({ page }) => {
  await page.goto("/login");
  await logIn(page);
  await expect(page).toHaveURL(/\/compare$/);
  await page.route("http://elsewhere.test/", (route) =>
    route.fulfill({ contentType: "text/html", body: `<a href="${origin}/help">chat</a>` }),
  );
  await page.goto("http://elsewhere.test/");
  await page.getByRole("link", { name: "chat" }).click();
  await expect(page).toHaveURL(`${origin}/help`);
});

test.describe("from another site", () => {
  test.use({ expectedProblems: [/403/] });

  test("a form of another site changes nothing, with or without the cookie", async ({ page }) => {
    await page.goto("/login");
    await logIn(page);
    await expect(page).toHaveURL(/\/compare$/);
    await page.route("http://elsewhere.test/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<form method="post" action="${origin}/api/session/end"><button>Win</button></form>`,
      }),
    );
    await page.goto("http://elsewhere.test/");
    const answered = page.waitForResponse(`${origin}/api/session/end`);
    await page.getByRole("button", { name: "Win" }).click();
    expect((await answered).status()).toBe(403);
    await page.goto("/help");
    await expect(page).toHaveURL(/\/help$/);
  });
});

test("programs show the token with each request", async ({ request }) => {
  const models = (headers: Record<string, string>) => request.get("/api/models", { headers });
  expect((await models({})).status()).toBe(401);
  expect((await models({ authorization: "Bearer not-the-token" })).status()).toBe(401);
  expect((await models({ authorization: `Bearer ${accessToken}` })).status()).toBe(200);
});

test("watchers learn without a login that the server answers, and no more", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ ready: true, store: null, providers: null });
});

test("whatever answers carries the security headers and keeps private things out of caches", async ({
  request,
}) => {
  const cookie = await request.post("/api/session", { form: { token: accessToken } });
  expect(cookie.ok()).toBe(true);
  const paths = ["/", "/compare", "/login", "/no-such-page", "/api/models", "/api/health"];
  for (const path of [...paths, "/api/none", "/_next/static/none.js", "/icon.svg"]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "same-origin",
    });
    expect(headers["x-request-id"], path).toMatch(/^[0-9a-f]{16}$/);
    expect(headers["x-powered-by"], path).toBeUndefined();
    if (answer.status() === 200 && path !== "/icon.svg") {
      expect(headers["cache-control"], path).toContain("no-store");
    }
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the login in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/login?problem=wrong_token");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
