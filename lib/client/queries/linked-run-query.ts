import { queryOptions, skipToken } from "@tanstack/react-query";

/** The run inside a link's fragment, made ready to be shown; null waits for the fragment. */
export function linkedRunQuery(fragment: string | null) {
  return queryOptions({
    queryKey: ["linked-run", fragment],
    queryFn:
      fragment === null
        ? skipToken
        : async () => {
            const [{ runOfFragment }, { viewedRun }] = await Promise.all([
              import("../runs/run-link"),
              import("../runs/viewed-run"),
            ]);
            return viewedRun(
              `link ${fragment.length} ${Date.now()}`,
              await runOfFragment(fragment),
            );
          },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
}
