import { describe, expect, it } from "vitest";
import { checkHost, checkSameOrigin, type AccessPolicy } from "./access";

const local: AccessPolicy = { hostname: "127.0.0.1", publicOrigin: null };
const behindProxy: AccessPolicy = {
  hostname: "0.0.0.0",
  publicOrigin: "https://embed.example.com",
};

function admitsHost(host: string | null, policy: AccessPolicy): boolean {
  return passes(() => checkHost(new Headers(host === null ? {} : { host }), policy));
}

function admitsOrigin(headers: Record<string, string>, policy: AccessPolicy = local): boolean {
  return passes(() => checkSameOrigin(new Headers({ host: "127.0.0.1:3000", ...headers }), policy));
}

function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

describe("checkHost", () => {
  it.each([
    "127.0.0.1",
    "127.0.0.1:3000",
    "localhost:3000",
    "LOCALHOST:8080",
    "[::1]:3000",
    "127.9.9.9:1",
  ])("admits the loopback host %s", (host) => expect(admitsHost(host, local)).toBe(true));

  it.each([
    "evil.example:3000",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "localhost.",
    "evil.example@127.0.0.1",
    "127.0.0.1/evil.example",
    "127.0.0.1, evil.example",
    "127.0.0.1:3000:80",
    "192.168.1.5:3000",
    "[::ffff:8.8.8.8]",
    "",
    " ",
  ])("refuses the foreign or malformed host %j", (host) => {
    expect(admitsHost(host, local)).toBe(false);
  });

  it("refuses a request without a host", () => expect(admitsHost(null, local)).toBe(false));

  it("admits the host of PUBLIC_URL, with or without its default port", () => {
    expect(admitsHost("embed.example.com", behindProxy)).toBe(true);
    expect(admitsHost("embed.example.com:443", behindProxy)).toBe(true);
    expect(admitsHost("embed.example.com:8443", behindProxy)).toBe(false);
    expect(admitsHost("embed.example.com", local)).toBe(false);
  });

  it("admits the one address that is listened on, but no address when all are", () => {
    expect(admitsHost("192.168.1.5:3000", { ...local, hostname: "192.168.1.5" })).toBe(true);
    expect(admitsHost("[fd00::1]:3000", { ...local, hostname: "fd00::1" })).toBe(true);
    expect(admitsHost("0.0.0.0:3000", { ...local, hostname: "0.0.0.0" })).toBe(false);
    expect(admitsHost("[::]:3000", { ...local, hostname: "::" })).toBe(false);
  });
});

describe("checkSameOrigin", () => {
  it("admits a program, which sends neither header", () => expect(admitsOrigin({})).toBe(true));

  it("admits a page of this server", () => {
    const headers = { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" };
    expect(admitsOrigin(headers)).toBe(true);
  });

  it.each(["https://evil.example", "http://127.0.0.1:3001", "http://localhost:3000", "null", ""])(
    "refuses the origin %j",
    (origin) => expect(admitsOrigin({ origin })).toBe(false),
  );

  it.each(["cross-site", "same-site", "", "nonsense"])("refuses Sec-Fetch-Site %j", (site) => {
    expect(admitsOrigin({ "sec-fetch-site": site })).toBe(false);
  });

  it("admits PUBLIC_URL's origin whatever host a proxy passes on", () => {
    const origin = "https://embed.example.com";
    expect(admitsOrigin({ origin }, behindProxy)).toBe(true);
    expect(admitsOrigin({ origin: "http://embed.example.com" }, behindProxy)).toBe(false);
  });
});
