import { describe, expect, it } from "vitest";
import { chooseLocale } from "./locale";

describe("chooseLocale", () => {
  it("prefers the cookie over the browser's languages", () => {
    expect(chooseLocale("zh", "en-US,en;q=0.9")).toBe("zh");
  });

  it("ignores a cookie with a language that does not exist", () => {
    expect(chooseLocale("../../etc", "zh-CN,zh;q=0.9")).toBe("zh");
  });

  it("takes the most wanted language that exists", () => {
    expect(chooseLocale(undefined, "fr;q=1, en;q=0.5, zh-TW;q=0.8")).toBe("zh");
  });

  it("skips languages that the browser refuses and falls back to English", () => {
    expect(chooseLocale(undefined, "zh;q=0")).toBe("en");
    expect(chooseLocale(undefined, null)).toBe("en");
  });
});
