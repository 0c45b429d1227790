/**
 * How the reader of a page stands to logins: there are none; one may be made, by the admin; one is required;
 * or there is one, of a visitor or of the admin.
 */
export const loginStates = ["none", "possible", "required", "visitor", "admin"] as const;

export type LoginState = (typeof loginStates)[number];

/** The request header in which pages are told of it. */
export const loginStateHeader = "x-login-state";

/** The state of a header's value; "none" for any other. */
export function loginStateOf(value: string | null): LoginState {
  return loginStates.find((state) => state === value) ?? "none";
}
