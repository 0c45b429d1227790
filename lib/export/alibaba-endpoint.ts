import { shellWord, stringLiteral } from "./string-literal";
import type { SnippetRequest } from "./snippet-request";

// https://help.aliyun.com/zh/open-search/search-platform/developer-reference/text-embedding-api-details
export const inputsPerRequest = 32;

export const settings =
  "Set OPENSEARCH_API_KEY, and OPENSEARCH_ENDPOINT to the host that the console shows.";

/** The line of a shell script that makes sure of the host. */
export function shellHost(endpoint: string | null): string {
  // `:?` and not `exit`, which would close the terminal that the code is pasted into.
  return endpoint === null
    ? ': "${OPENSEARCH_ENDPOINT:?is not set}"'
    : `[ -n "\${OPENSEARCH_ENDPOINT:-}" ] || OPENSEARCH_ENDPOINT=${shellWord(endpoint)}`;
}

/** The command that posts a body from its input, all but where that comes from. */
export function shellCurl(path: string): string {
  return `curl --silent --show-error --fail-with-body \\
  --header "Authorization: Bearer $OPENSEARCH_API_KEY" \\
  --header 'Content-Type: application/json' \\
  --data-binary @- \\
  "\${OPENSEARCH_ENDPOINT%/}${path}"`;
}

/** The lines of a Python program that name the address and the headers. */
export function pythonAddress(endpoint: string | null, path: string): string {
  const host =
    endpoint === null
      ? 'os.environ["OPENSEARCH_ENDPOINT"]'
      : `os.environ.get("OPENSEARCH_ENDPOINT", ${stringLiteral(endpoint)})`;
  return `url = ${host}.rstrip("/") + ${stringLiteral(path)}
headers = {"Authorization": "Bearer " + os.environ["OPENSEARCH_API_KEY"]}`;
}

/** The lines of a Node program that name the key and the address. */
export function nodeAddress(endpoint: string | null, path: string): string {
  const fallback = endpoint === null ? "" : ` ?? ${stringLiteral(endpoint)}`;
  return `const endpoint = process.env.OPENSEARCH_ENDPOINT${fallback};
const key = process.env.OPENSEARCH_API_KEY;
if (!endpoint || !key) throw new Error("Set OPENSEARCH_ENDPOINT and OPENSEARCH_API_KEY.");
const url = endpoint.replace(/\\/+$/, "") + ${stringLiteral(path)};`;
}

type Api = "text-embedding" | "text-sparse-embedding" | "multi-modal-embedding";

export function servicePath(
  { workspace, modelId }: Pick<SnippetRequest, "workspace" | "modelId">,
  api: Api,
): string {
  return `/v3/openapi/workspaces/${pathPart(workspace)}/${api}/${pathPart(modelId)}`;
}

/** Members beside `input`, with values that JSON, Python and JavaScript write alike. */
export function bodyMembers({
  role,
  dimension,
}: Pick<SnippetRequest, "role" | "dimension">): [name: string, value: string][] {
  const members: [string, string][] = [];
  if (role !== null) members.push(["input_type", stringLiteral(role)]);
  if (dimension !== null) members.push(["dimension", String(dimension)]);
  return members;
}

/** Also escapes what `encodeURIComponent` leaves and a shell might read. */
function pathPart(text: string): string {
  const sent = text.replace(/\p{Surrogate}/gu, "\uFFFD");
  return encodeURIComponent(sent).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
