import { multimodalCurl, multimodalNode, multimodalPython } from "./alibaba-multimodal-snippet";
import { alibabaCurl, alibabaNode, alibabaPython } from "./alibaba-snippet";
import { playgroundCurl, playgroundNode, playgroundPython } from "./playground-snippet";
import type {
  MultimodalRequest,
  SnippetLanguage,
  SnippetProvider,
  SnippetRequest,
} from "./snippet-request";

const writers: Record<
  SnippetProvider,
  Record<SnippetLanguage, (request: SnippetRequest) => string>
> = {
  alibaba: { curl: alibabaCurl, python: alibabaPython, node: alibabaNode },
  builtin: { curl: playgroundCurl, python: playgroundPython, node: playgroundNode },
};

/** Whether {@link snippet} can write code for a provider. */
export function hasSnippet(provider: string): provider is SnippetProvider {
  return Object.hasOwn(writers, provider);
}

/**
 * A program that embeds the inputs as the run did: a shell script with curl, Python 3 with
 * `requests`, or a Node ES module. It holds no key; Alibaba's is read from OPENSEARCH_API_KEY.
 */
export function snippet(language: SnippetLanguage, request: SnippetRequest): string {
  return writers[request.provider][language](request);
}

const multimodalWriters: Record<SnippetLanguage, (request: MultimodalRequest) => string> = {
  curl: multimodalCurl,
  python: multimodalPython,
  node: multimodalNode,
};

/** The same for a model of Alibaba that takes pictures, which the code reads from files beside it. */
export function multimodalSnippet(language: SnippetLanguage, request: MultimodalRequest): string {
  return multimodalWriters[language](request);
}
