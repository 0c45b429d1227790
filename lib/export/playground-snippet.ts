import { shellWord, stringLiteral } from "./string-literal";
import { commented, openingComment, type SnippetRequest } from "./snippet-request";

const answerNote = [
  "The answer is one JSON event a line. A batch event holds the vectors of its indices, one after",
  "the other, as base64 of little-endian float32; a sparse-batch event holds token ids and weights.",
];

export function playgroundCurl(request: SnippetRequest): string {
  return `${commented("#", [...openingComment(request), ...answerNote])}
curl --silent --show-error --fail-with-body --no-buffer \\
  --header 'Content-Type: application/json' \\
  --data-binary @- \\
  ${shellWord(address(request))} <<'JSON'
${requestBody(request, "null")}
JSON
`;
}

export function playgroundPython(request: SnippetRequest): string {
  return `${commented("#", [...openingComment(request), ...answerNote])}
import base64
import json
import struct

import requests

body = ${requestBody(request, "None")}

vectors = [None] * len(body["inputs"])
response = requests.post(${stringLiteral(address(request))}, json=body, stream=True, timeout=60)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
for line in response.iter_lines():
    if not line:
        continue
    event = json.loads(line)
    if event["type"] == "batch":
        dimension = event["dimension"]
        vector = struct.iter_unpack(f"<{dimension}f", base64.b64decode(event["vectors"]))
        for index, components in zip(event["indices"], vector):
            vectors[index] = components
    elif event["type"] == "sparse-batch":
        for index, entry in zip(event["indices"], event["entries"]):
            vectors[index] = dict(zip(entry["ids"], entry["weights"]))
    elif event["type"] == "failure":
        print(len(event["indices"]), "inputs failed:", event["error"]["text"])

print(sum(vector is not None for vector in vectors), "vectors")
`;
}

export function playgroundNode(request: SnippetRequest): string {
  const notes = ["Save it as embed.mjs; Node 20 or newer runs it as it is."];
  return `${commented("//", [...openingComment(request), ...answerNote, ...notes])}
const body = ${requestBody(request, "null")};

const response = await fetch(${stringLiteral(address(request))}, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});
if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);

const vectors = new Array(body.inputs.length).fill(null);
for (const line of (await response.text()).split("\\n")) {
  if (line === "") continue;
  const event = JSON.parse(line);
  if (event.type === "batch") {
    const bytes = Uint8Array.from(Buffer.from(event.vectors, "base64"));
    const all = new Float32Array(bytes.buffer);
    event.indices.forEach((index, row) => {
      vectors[index] = all.subarray(row * event.dimension, (row + 1) * event.dimension);
    });
  } else if (event.type === "sparse-batch") {
    event.indices.forEach((index, row) => {
      const { ids, weights } = event.entries[row];
      vectors[index] = new Map(ids.map((id, at) => [id, weights[at]]));
    });
  } else if (event.type === "failure") {
    console.error(\`\${event.indices.length} inputs failed: \${event.error.text}\`);
  }
}

console.log(\`\${vectors.filter((vector) => vector !== null).length} vectors\`);
`;
}

function address({ endpoint }: SnippetRequest): string {
  return `${(endpoint ?? "http://127.0.0.1:3000").replace(/\/+$/, "")}/api/embeddings`;
}

/** The body as a literal of JSON and JavaScript, or of Python when `none` is its `None`. */
function requestBody(request: SnippetRequest, none: "null" | "None"): string {
  const { modelId, role, dimension, inputs } = request;
  const rows = inputs.map(
    (text, index) => `    {"id": "${index + 1}", "text": ${stringLiteral(text)}}`,
  );
  const members = [
    `"model": ${stringLiteral(`builtin:${modelId}`)}`,
    `"role": ${role === null ? none : stringLiteral(role)}`,
    ...(dimension === null ? [] : [`"dimension": ${dimension}`]),
    `"inputs": [\n${rows.join(",\n")}\n  ]`,
  ];
  return `{\n  ${members.join(",\n  ")}\n}`;
}
