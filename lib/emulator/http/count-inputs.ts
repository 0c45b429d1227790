import { createHash } from "node:crypto";
import { z } from "zod";
import type { Emulator } from "../emulator";

/** Where the counts are read. */
const countsPath = "/__counts";

const bodySchema = z.object({ input: z.union([z.string(), z.array(z.unknown())]) });

/**
 * An emulator that also counts the inputs it has answered, for programs that must not pay for an input twice.
 * `GET /__counts` says how many calls and inputs were answered, and as SHA-256 of their UTF-8 (of their JSON where
 * an input is no text) which inputs were answered more than once. It remembers a hash of every input.
 */
export function countInputs(emulator: Emulator): Emulator {
  const times = new Map<string, number>();
  const totals = { calls: 0, inputs: 0 };
  const count = (inputs: readonly unknown[]): void => {
    totals.calls++;
    totals.inputs += inputs.length;
    for (const input of inputs) {
      const hash = hashOf(input);
      times.set(hash, (times.get(hash) ?? 0) + 1);
    }
  };
  return async (request) => {
    if (new URL(request.url).pathname === countsPath) {
      const again = [...times].flatMap(([hash, count]) => (count > 1 ? hash : []));
      return Response.json({ ...totals, again });
    }
    if (request.method !== "POST") return emulator(request);
    const { url, method, headers, signal } = request;
    const body = await request.text();
    const response = await emulator(new Request(url, { method, headers, signal, body }));
    if (response.ok) count(inputsOf(body));
    return response;
  };
}

function inputsOf(body: string): readonly unknown[] {
  const parsed = bodySchema.safeParse(JSON.parse(body));
  if (!parsed.success) return [];
  return Array.isArray(parsed.data.input) ? parsed.data.input : [parsed.data.input];
}

function hashOf(input: unknown): string {
  const text = typeof input === "string" ? input : JSON.stringify(input);
  return createHash("sha256").update(text).digest("hex");
}
