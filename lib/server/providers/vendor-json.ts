import "server-only";

/** Numbers that JSON does not know but that some serialisers write, as elements of an array. */
const bareNumbers = /([[,]\s*)(?:NaN|-?Infinity)(?=\s*[,\]])/g;

/**
 * A vendor's body as JSON; null when it is none. Bare `NaN` and `Infinity` in arrays are read as null,
 * so that a vector which holds them is told apart from a body that is broken.
 */
export function parseVendorJson(text: string): unknown {
  return parse(text) ?? parse(text.replace(bareNumbers, "$1null"));
}

function parse(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return null;
  }
}
