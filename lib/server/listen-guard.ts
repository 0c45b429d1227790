import "server-only";
import type { Environment } from "./env";
import { isLoopbackHost } from "./http/loopback-host";

/**
 * Why this server must not start, or null. Whoever reaches it can spend a paid key, so with one it listens
 * to others only when it asks them for an access token. An unknown address counts as open: Next listens on
 * every interface when it is told none. The development script always names 127.0.0.1.
 */
export function refusalToListen(environment: Environment): string | null {
  if (environment.accessToken !== null || !spendsKeys(environment)) return null;
  const { hostname, development } = environment;
  if (hostname === null) {
    return development
      ? null
      : "A paid key is configured, and HOSTNAME does not say which address is listened on. Start with `npm run up`, set HOSTNAME=127.0.0.1 and listen there, or set ACCESS_TOKEN.";
  }
  if (isLoopbackHost(hostname)) return null;
  return `A paid key is configured, and HOSTNAME=${hostname} is open to others, who could spend it without a login. Set ACCESS_TOKEN, which they must then know, or HOSTNAME=127.0.0.1, or unset the key, or set EMULATOR=always for an Alibaba key.`;
}

function spendsKeys({ accounts, compatibleServers, emulator }: Environment): boolean {
  const spendsAlibaba = accounts.length > 0 && emulator !== "always";
  return spendsAlibaba || compatibleServers.some(({ key }) => key !== null);
}
