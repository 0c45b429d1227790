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
import {
  commented,
  openingComment,
  type MultimodalRequest,
  type SnippetInput,
} from "./snippet-request";
import { shellWord, stringLiteral } from "./string-literal";

const fileNotes = [
  "Put the pictures beside this code. It sends the files as they are; the playground may have sent",
  "smaller ones, whose vectors differ a little.",
];

/** A picture's bytes go from its file straight into the body, so that they need not stand in the code. */
export function multimodalCurl(request: MultimodalRequest): string {
  const { endpoint, inputs } = request;
  const members = bodyMembers(request).map(([name, value]) => `, "${name}": ${value}`);
  const sent = inputs.slice(0, inputsPerRequest).map(shellInput).join(", ");
  return `${commented("#", [...openingComment(request), settings, ...notesOf(inputs)])}
${shellHost(endpoint)}
{
  ${printed(`{"input": [${sent}]${members.join("")}}`)}
} | ${shellCurl(modelPath(request))}
`;
}

export function multimodalPython(request: MultimodalRequest): string {
  const { endpoint, inputs } = request;
  const members = bodyMembers(request).map(([name, value]) => `, "${name}": ${value}`);
  return `${commented("#", [...openingComment(request), settings, ...notesOf(inputs)])}
import base64
import os

import requests


def picture(name, media_type):
    with open(name, "rb") as file:
        return f"data:{media_type};base64," + base64.b64encode(file.read()).decode()


${pythonAddress(endpoint, modelPath(request))}
inputs = ${inputList(inputs)}

vectors = [None] * len(inputs)
for start in range(0, len(inputs), ${inputsPerRequest}):
    body = {"input": inputs[start : start + ${inputsPerRequest}]${members.join("")}}
    response = requests.post(url, json=body, headers=headers, timeout=60)
    if not response.ok:
        raise SystemExit(f"HTTP {response.status_code}: {response.text}")
    for item in response.json()["result"]["embeddings"]:
        vectors[start + item["index"]] = item["embedding"]

print(len(vectors), "vectors of", len(vectors[0]), "components")
`;
}

export function multimodalNode(request: MultimodalRequest): string {
  const { endpoint, inputs } = request;
  const members = bodyMembers(request).map(([name, value]) => `, ${name}: ${value}`);
  const run = "Save it as embed.mjs; Node 20 or newer runs it as it is.";
  return `${commented("//", [...openingComment(request), settings, ...notesOf(inputs), run])}
import { readFileSync } from "node:fs";

const picture = (name, mediaType) =>
  \`data:\${mediaType};base64,\${readFileSync(name).toString("base64")}\`;
${nodeAddress(endpoint, modelPath(request))}
const inputs = ${inputList(inputs)};

const vectors = new Array(inputs.length).fill(null);
for (let start = 0; start < inputs.length; start += ${inputsPerRequest}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { Authorization: \`Bearer \${key}\`, "Content-Type": "application/json" },
    body: JSON.stringify({ input: inputs.slice(start, start + ${inputsPerRequest})${members.join("")} }),
  });
  if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);
  for (const item of (await response.json()).result.embeddings) {
    vectors[start + item.index] = item.embedding;
  }
}

console.log(\`\${vectors.length} vectors of \${vectors[0].length} components\`);
`;
}

function modelPath(request: MultimodalRequest): string {
  return servicePath(request, "multi-modal-embedding");
}

function notesOf(inputs: readonly SnippetInput[]): readonly string[] {
  return inputs.some(({ picture }) => picture?.source === "file") ? fileNotes : [];
}

/** The list as Python and JavaScript write it alike; both know `picture`. */
function inputList(inputs: readonly SnippetInput[]): string {
  const rows = inputs.map((input) =>
    inputLiteral(input, (name, type) => `picture(${stringLiteral(name)}, ${stringLiteral(type)})`),
  );
  return `[\n${rows.map((row) => `  ${row}`).join(",\n")}\n]`;
}

/** No JSON string has a NUL in it, so it can stand where the code breaks off for a file. */
const fileMark = "\0";

function shellInput(input: SnippetInput): string {
  return inputLiteral(
    input,
    (name, type) => `"data:${type};base64,${fileMark}${name.replaceAll(fileMark, "")}${fileMark}"`,
  );
}

/** Commands that print a body with the files in it. */
function printed(body: string): string {
  return body
    .split(fileMark)
    .map((part, at) =>
      at % 2 === 0 ? `printf %s ${shellWord(part)}` : `base64 < ${shellWord(part)} | tr -d '\\n'`,
    )
    .join("\n  ");
}

function inputLiteral(
  { text, picture }: SnippetInput,
  fileLiteral: (name: string, mediaType: string) => string,
): string {
  const members: string[] = [];
  if (text !== null) members.push(`"text": ${stringLiteral(text)}`);
  if (picture?.source === "address") members.push(`"image": ${stringLiteral(picture.url)}`);
  if (picture?.source === "file") {
    members.push(`"image": ${fileLiteral(picture.name, picture.mediaType)}`);
  }
  return `{${members.join(", ")}}`;
}
