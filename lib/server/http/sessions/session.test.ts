import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSession, sessionLifetimeMs, signSession } from "./session";

const tokens = { accessToken: "access-0123456789ab", adminToken: "admin-0123456789abc" };
const now = 1_800_000_000_000;

describe("a session", () => {
  it("says who logged in, until it is over", () => {
    const value = signSession("admin", tokens, now);
    const session = readSession(value, tokens, now);
    expect(session).toMatchObject({ grant: "admin", expiresAt: now + sessionLifetimeMs });
    expect(session?.visitor).toMatch(/^[0-9a-f]{16}$/);
    expect(readSession(value, tokens, now + sessionLifetimeMs - 1)).toEqual(session);
    expect(readSession(value, tokens, now + sessionLifetimeMs)).toBeNull();
  });

  it("has a new id at each login, so that none can be fixed beforehand", () => {
    const visitors = Array.from(
      { length: 50 },
      () => readSession(signSession("visitor", tokens, now), tokens, now)?.visitor,
    );
    expect(new Set(visitors).size).toBe(50);
  });

  it("does not hold the id by which others see the visitor", () => {
    const value = signSession("visitor", tokens, now);
    expect(value).not.toContain(readSession(value, tokens, now)?.visitor);
  });

  it("ends when its token changes, and only then", () => {
    const value = signSession("visitor", tokens, now);
    expect(readSession(value, { ...tokens, accessToken: "another-0123456789" }, now)).toBeNull();
    expect(readSession(value, { ...tokens, adminToken: null }, now)).not.toBeNull();
    expect(readSession(value, { ...tokens, accessToken: null }, now)).toBeNull();
  });

  it("of the admin cannot be signed by somebody who knows the access token", () => {
    const visitor = signSession("visitor", tokens, now);
    expect(readSession(visitor.replace(".visitor.", ".admin."), tokens, now)).toBeNull();
    const forged = signSession("admin", { ...tokens, adminToken: tokens.accessToken }, now);
    expect(readSession(forged, tokens, now)).toBeNull();
    const content = visitor.replace(".visitor.", ".admin.").split(".").slice(0, 4).join(".");
    const mac = createHmac("sha256", tokens.accessToken).update(content).digest("base64url");
    expect(readSession(`${content}.${mac}`, tokens, now)).toBeNull();
  });

  it("does not survive the change of any character", () => {
    const value = signSession("visitor", tokens, now);
    fc.assert(
      fc.property(fc.nat(value.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const changed = value.slice(0, at) + String.fromCodePoint(code) + value.slice(at + 1);
        // The last character of base64url carries bits that do not count, but the text is compared.
        expect(readSession(changed, tokens, now) === null).toBe(changed !== value);
      }),
    );
  });

  it("is never made of anything else", () => {
    fc.assert(fc.property(fc.string(), (value) => readSession(value, tokens, now) === null));
    expect(readSession("v1.a.visitor.1.b", tokens, now)).toBeNull();
  });
});
