import { describe, expect, it } from "vitest";
import { imageAddresses } from "./image-addresses";

describe("imageAddresses", () => {
  it("finds one address a line, whatever follows the path", () => {
    expect(
      imageAddresses(" https://a.example/b/c.PNG \r\n\nhttp://a.example/d.jpeg?size=2#top\n"),
    ).toEqual(["https://a.example/b/c.PNG", "http://a.example/d.jpeg?size=2#top"]);
  });

  it.each([
    "https://a.example/page.html",
    "https://a.example/?file=a.png",
    "see https://a.example/a.png",
    "https://a.example/a.png\nand a text",
    "ftp://a.example/a.png",
    "a.png",
    "",
  ])("takes %j for text", (text) => {
    expect(imageAddresses(text)).toBeNull();
  });
});
