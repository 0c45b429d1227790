import {
  bodyMembers,
  inputsPerRequest,
  nodeAddress,
  pythonAddress,
  servicePath,
  settings,
  shellCurl,
  shellHost,
} from "./alibaba-endpoint";
import { commented, openingComment, type SnippetRequest } from "./snippet-request";
import { stringList } from "./string-literal";

export function alibabaCurl(request: SnippetRequest): string {
  const { endpoint, inputs } = request;
  const members = membersOf(request, "true").map(([name, value]) => `, "${name}": ${value}`);
  const sent = inputs.slice(0, inputsPerRequest);
  const notes = [settings];
  if (sent.length < inputs.length) notes.push(`One request holds at most ${inputsPerRequest}.`);
  return `${commented("#", [...openingComment(request), ...notes])}
${shellHost(endpoint)}
${shellCurl(textPath(request))} <<'JSON'
{"input": ${stringList(sent)}${members.join("")}}
JSON
`;
}

export function alibabaPython(request: SnippetRequest): string {
  const { endpoint, inputs } = request;
  const sparse = request.form === "sparse";
  const members = membersOf(request, "True").map(([name, value]) => `, "${name}": ${value}`);
  return `${commented("#", [...openingComment(request), settings])}
import os

import requests

${pythonAddress(endpoint, textPath(request))}
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
  const members = membersOf(request, "true").map(([name, value]) => `, ${name}: ${value}`);
  return `${commented("//", [...openingComment(request), settings, "Save it as embed.mjs; Node 20 or newer runs it as it is."])}
${nodeAddress(endpoint, textPath(request))}
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

function textPath(request: SnippetRequest): string {
  return servicePath(
    request,
    request.form === "sparse" ? "text-sparse-embedding" : "text-embedding",
  );
}

function resultList({ form }: SnippetRequest): string {
  return form === "sparse" ? "sparse_embeddings" : "embeddings";
}

/** The playground asks sparse models to name their tokens, so the code does too. */
function membersOf(request: SnippetRequest, yes: "true" | "True"): [name: string, value: string][] {
  const members = bodyMembers(request);
  return request.form === "sparse" ? [...members, ["return_token", yes]] : members;
}
