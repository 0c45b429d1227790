import { readdirSync, readFileSync } from "node:fs";

export interface ApiRoute {
  method: string;
  /** With `x` for each segment in brackets. */
  path: string;
}

/** Every method of every route, by the files that the application is made of. */
export function apiRoutes(): ApiRoute[] {
  const folder = "app/api";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => /(?:^|\/)route\.ts$/.test(name))
    .flatMap((name) => {
      const path = `/api/${name.replace(/\/?route\.ts$/, "").replaceAll(/\[[^\]]+\]/g, "x")}`;
      const source = readFileSync(`${folder}/${name}`, "utf8");
      const methods = source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g);
      return Array.from(methods, ([, method = ""]) => ({ method, path }));
    });
}
