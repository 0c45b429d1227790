import { shellWord, stringList, stringLiteral } from "./string-literal";
import { commented, openingComment, type SnippetRequest } from "./snippet-request";

// https://help.aliyun.com/zh/open-search/search-platform/developer-reference/text-embedding-api-details
const inputsPerRequest = 32;

const settings =
  "Set OPENSEARCH_API_KEY, and OPENSEARCH_ENDPOINT to the host that the console shows.";

export function alibabaCurl(request: SnippetRequest): string {
  const { endpoint, inputs } = request;
  // `:?` and not `exit`, which would close the terminal that the code is pasted into.
  const host =
    endpoint === null
      ? ': "${OPENSEARCH_ENDPOINT:?is not set}"'
      : `[ -n "\${OPENSEARCH_ENDPOINT:-}" ] || OPENSEARCH_ENDPOINT=${shellWord(endpoint)}`;
  const members = bodyMembers(request).map(([name, value]) => `, "${name}": ${value}`);
  const sent = inputs.slice(0, inputsPerRequest);
  const notes = [settings];
  if (sent.length < inputs.length) notes.push(`One request holds at most ${inputsPerRequest}.`);
  return `${commented("#", [...openingComment(request), ...notes])}
${host}
curl --silent --show-error --fail-with-body \\
  --header "Authorization: Bearer $OPENSEARCH_API_KEY" \\
  --header 'Content-Type: application/json' \\
  --data-binary @- \\
  "\${OPENSEARCH_ENDPOINT%/}${servicePath(request)}" <<'JSON'
{"input": ${stringList(sent)}${members.join("")}}
JSON
`;
}

export function alibabaPython(request: SnippetRequest): string {
  const { endpoint, inputs } = request;
  const sparse = request.form === "sparse";
  const host =
    endpoint === null
      ? 'os.environ["OPENSEARCH_ENDPOINT"]'
      : `os.environ.get("OPENSEARCH_ENDPOINT", ${stringLiteral(endpoint)})`;
  const members = bodyMembers(request).map(([name, value]) => `, "${name}": ${value}`);
  return `${commented("#", [...openingComment(request), settings])}
import os

import requests

url = ${host}.rstrip("/") + ${stringLiteral(servicePath(request))}
headers = {"Authorization": "Bearer " + os.environ["OPENSEARCH_API_KEY"]}
inputs = ${stringList(inputs)}

vectors = [None] * len(inputs)
tokens = 0
for start in range(0, len(inputs), ${inputsPerRequest}):
    body = {"input": inputs[start : start + ${inputsPerRequest}]${members.join("")}}
    response = requests.post(url, json=body, headers=headers, timeout=30)
    if not response.ok:
        raise SystemExit(f"HTTP {response.status_code}: {response.text}")
    answer = response.json()
    tokens += answer["usage"]["token_count"]
    for item in answer["result"]["${resultList(request)}"]:
        vectors[start + item["index"]] = ${sparse ? '{entry["token_id"]: entry["weight"] for entry in item["embedding"]}' : 'item["embedding"]'}

print(len(vectors), ${sparse ? '"sparse vectors,"' : '"vectors of", len(vectors[0]), "components,"'}, tokens, "tokens")
`;
}

export function alibabaNode(request: SnippetRequest): string {
  const { endpoint, inputs } = request;
  const sparse = request.form === "sparse";
  const fallback = endpoint === null ? "" : ` ?? ${stringLiteral(endpoint)}`;
  const members = bodyMembers(request).map(([name, value]) => `, ${name}: ${value}`);
  return `${commented("//", [...openingComment(request), settings, "Save it as embed.mjs; Node 20 or newer runs it as it is."])}
const endpoint = process.env.OPENSEARCH_ENDPOINT${fallback};
const key = process.env.OPENSEARCH_API_KEY;
if (!endpoint || !key) throw new Error("Set OPENSEARCH_ENDPOINT and OPENSEARCH_API_KEY.");
const url = endpoint.replace(/\\/+$/, "") + ${stringLiteral(servicePath(request))};
const inputs = ${stringList(inputs)};

const vectors = new Array(inputs.length).fill(null);
let tokens = 0;
for (let start = 0; start < inputs.length; start += ${inputsPerRequest}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { Authorization: \`Bearer \${key}\`, "Content-Type": "application/json" },
    body: JSON.stringify({ input: inputs.slice(start, start + ${inputsPerRequest})${members.join("")} }),
  });
  if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);
  const answer = await response.json();
  tokens += answer.usage.token_count;
  for (const item of answer.result.${resultList(request)}) {
    vectors[start + item.index] = ${sparse ? "new Map(item.embedding.map((entry) => [entry.token_id, entry.weight]))" : "item.embedding"};
  }
}

console.log(\`\${vectors.length} ${sparse ? "sparse vectors" : `vectors of \${vectors[0].length} components`}, \${tokens} tokens\`);
`;
}

function servicePath({ workspace, modelId, form }: SnippetRequest): string {
  const service = form === "sparse" ? "text-sparse-embedding" : "text-embedding";
  return `/v3/openapi/workspaces/${pathPart(workspace)}/${service}/${pathPart(modelId)}`;
}

function resultList({ form }: SnippetRequest): string {
  return form === "sparse" ? "sparse_embeddings" : "embeddings";
}

/** Also escapes what `encodeURIComponent` leaves and a shell might read. */
function pathPart(text: string): string {
  const sent = text.replace(/\p{Surrogate}/gu, "\uFFFD");
  return encodeURIComponent(sent).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}

/** Members beside `input`, with values that JSON, Python and JavaScript write alike. */
function bodyMembers({ role, dimension }: SnippetRequest): [name: string, value: string][] {
  const members: [string, string][] = [];
  if (role !== null) members.push(["input_type", stringLiteral(role)]);
  if (dimension !== null) members.push(["dimension", String(dimension)]);
  return members;
}
