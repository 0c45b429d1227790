import { describe, expect, it } from "vitest";
import { signSession } from "./session";
import { endedSessionCookie, sessionCookie, sessionOf, type SessionPolicy } from "./session-cookie";

const plain: SessionPolicy = {
  accessToken: "access-0123456789ab",
  adminToken: null,
  publicOrigin: null,
};
const secure: SessionPolicy = { ...plain, publicOrigin: "https://embed.example.com" };
const value = signSession("visitor", plain, Date.now());

describe("the session's cookie", () => {
  it("is out of reach of scripts and of other sites' requests, for seven days", () => {
    expect(sessionCookie(value, plain)).toBe(
      `embedscope=${value}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax`,
    );
  });

  it("is tied to this host and to https where people come by https", () => {
    expect(sessionCookie(value, secure)).toMatch(/^__Host-embedscope=.*; Path=\/;.*; Secure$/);
  });

  it("is found among others", () => {
    const headers = new Headers({ cookie: `locale=zh; embedscope=${value}; theme=dark` });
    expect(sessionOf(headers, plain, Date.now())).toMatchObject({ grant: "visitor" });
    expect(sessionOf(headers, secure, Date.now())).toBeNull();
    expect(sessionOf(new Headers(), plain, Date.now())).toBeNull();
  });

  it("is taken away at the end", () => {
    expect(endedSessionCookie(plain)).toMatch(/^embedscope=; Path=\/; Max-Age=0;/);
  });
});
