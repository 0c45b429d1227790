import "server-only";
import type { RateAccount } from "../spec";
import type { AlibabaConnection } from "./alibaba-connection";

/** Kinds of API that have a limit of their own in every account. */
export type RateGroup = "text" | "sparse" | "multimodal" | "deployment";

/** An account with its limits. */
export interface AlibabaAccount extends AlibabaConnection {
  /** As the configuration names it; null for the emulator, which has none. */
  name: string | null;
  /** Requests a second by kind of API; null without limits. */
  rates: Readonly<Record<RateGroup, number>> | null;
  /** Calls of one kind that may be under way at once. */
  inFlight: number;
}

/** What fails as one when the account's key is refused. */
export function accountId({ name, origin }: AlibabaAccount): string {
  return name === null ? "emulator" : `alibaba ${name} ${origin}`;
}

/** The limit that the account's calls of one kind count towards. */
export function rateAccount(account: AlibabaAccount, group: RateGroup): RateAccount {
  return {
    id: `${accountId(account)} ${group}`,
    requestsPerSecond: account.rates?.[group] ?? null,
    inFlight: account.inFlight,
  };
}

/** The services that answer for some accounts, so that two platforms' vectors are never taken for each other. */
export function endpointIdentity(accounts: readonly AlibabaAccount[]): string {
  const services = accounts.map(({ name, origin, workspace }) =>
    name === null ? "emulator" : `${origin}/${workspace}`,
  );
  return [...new Set(services)].toSorted().join(" ");
}

/** The names of accounts that have one. */
export function namesOf(accounts: readonly AlibabaAccount[]): string[] {
  return accounts.flatMap(({ name }) => name ?? []);
}
