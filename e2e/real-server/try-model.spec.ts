import { canaryKey } from "../addresses";
import { expect, test } from "../watch";

test("Try it shows the exact request with its key masked, and the key nowhere else", async ({
  page,
}) => {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    bodies.push(response.text().catch(() => ""));
  });
  await page.goto("/models?model=alibaba:ops-text-embedding-002");
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("textbox", { name: "Text to send" }).fill("a cat on a mat");
  await sheet.getByRole("button", { name: "Send one request" }).click();
  const request = sheet.getByRole("region", { name: "Request" });
  await expect(request).toContainText(
    "/v3/openapi/workspaces/default/text-embedding/ops-text-embedding-002",
  );
  await expect(request).toContainText("Authorization: Bearer [key]");
  await expect(request).toContainText("a cat on a mat");
  await expect(sheet.getByRole("region", { name: "Answer" })).toContainText("HTTP 200");
  const everything = [await page.content(), ...(await Promise.all(bodies))];
  expect(everything.some((text) => text.includes("[key]"))).toBe(true);
  expect(everything.filter((text) => text.includes(canaryKey))).toEqual([]);
});
