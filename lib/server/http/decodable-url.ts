import "server-only";

/**
 * The address of a request, or one that leads nowhere when its path cannot be decoded (`%ff`, `%`): Next answers
 * such a path of a route with a bare 500 before any code of ours runs.
 */
export function decodableUrl(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.startsWith("/api/") ? "/api/undecodable" : "/undecodable";
  }
}
