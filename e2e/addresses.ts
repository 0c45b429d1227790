/** Where the servers of the browser tests listen; ports apart from those of a running application. */
export const emulatedPort = 3210;
export const realServerPort = 3211;
export const accountsPort = 3212;
/** Also written in `several-accounts/configuration.json`. */
export const emulatorPort = 4011;
/** A server that asks for a login. */
export const accessPort = 3214;
/** For the search for secrets, which starts a server of its own and reads its log. */
export const canaryServerPort = 3215;
/** A server with prices that an admin may set, and a budget of tokens. */
export const budgetsPort = 3216;
export const tokensPerDay = 2_000;
export const accessToken = "canary-access-token-81c";
export const adminToken = "canary-admin-token-5d0";

/** A key that only the tests know, so that a search can tell whether it got out; the emulator accepts no other. */
export const canaryKey = "canary-key-6f1d2c9a47";
