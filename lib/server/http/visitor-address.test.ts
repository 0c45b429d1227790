import { describe, expect, it } from "vitest";
import { visitorAddress } from "./visitor-address";

const headers = new Headers({
  "x-peer-address": "10.0.0.1",
  "x-forwarded-for": "1.1.1.1, 9.9.9.9",
});

describe("visitorAddress", () => {
  it("is the other end of the connection, whatever a client says", () => {
    expect(visitorAddress(headers, null)).toBe("10.0.0.1");
  });

  it("is what the nearest proxy appended where there is one, not what came before", () => {
    expect(visitorAddress(headers, "https://embed.example.com")).toBe("9.9.9.9");
    const direct = new Headers({ "x-peer-address": "10.0.0.1" });
    expect(visitorAddress(direct, "https://embed.example.com")).toBe("10.0.0.1");
  });

  it("is one for all where nothing is known", () => {
    expect(visitorAddress(new Headers(), null)).toBe("unknown");
  });
});
