import "server-only";

/** Who sends a request, as far as this server knows. */
export interface Caller {
  /** The session's own id; everybody shares one where no login is asked for. */
  visitor: string;
  /** Whether the admin's token was shown. */
  admin: boolean;
}

/** The one visitor of a server on loopback, which asks for no login. */
const localCaller: Caller = { visitor: "local", admin: false };

/** Who sends a request with these headers. */
export function callerOf(_headers: Headers): Caller {
  return localCaller;
}
