import "server-only";
import type { Environment } from "./env";
import { isLoopbackHost } from "./http/loopback-host";

/**
 * Why this server must not start, or null. Whoever reaches it can spend the key, so with a paid key it
 * listens on loopback only, until logins exist. An unknown address counts as open: Next listens on
 * every interface when it is told none. The development script always names 127.0.0.1.
 */
export function refusalToListen(environment: Environment): string | null {
  if (!spendsKeys(environment)) return null;
  const { hostname, development } = environment;
  if (hostname === null) {
    return development
      ? null
      : "A paid key is configured, and HOSTNAME does not say which address is listened on. Start with `npm run up`, or set HOSTNAME=127.0.0.1 and listen there.";
  }
  if (isLoopbackHost(hostname)) return null;
  return `A paid key is configured, and HOSTNAME=${hostname} is open to others, who could spend it: there are no logins yet. Set HOSTNAME=127.0.0.1, or unset the key, or set EMULATOR=always for an Alibaba key.`;
}

function spendsKeys({ accounts, compatibleServers, emulator }: Environment): boolean {
  const spendsAlibaba = accounts.length > 0 && emulator !== "always";
  return spendsAlibaba || compatibleServers.some(({ key }) => key !== null);
}
