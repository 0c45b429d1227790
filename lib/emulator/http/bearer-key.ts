import { unauthorized } from "./platform-error";

/**
 * The key of `Authorization: Bearer <key>`.
 * @throws PlatformError 401 when there is none, or when `requiredKey` is given and differs.
 */
export function readBearerKey(headers: Headers, requiredKey?: string): string {
  const key = /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (key === undefined) throw unauthorized();
  if (requiredKey !== undefined && key !== requiredKey) throw unauthorized();
  return key;
}
