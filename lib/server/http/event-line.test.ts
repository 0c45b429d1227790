import { describe, expect, it } from "vitest";
import type { EmbedEvent } from "@/lib/contract/embed-events";
import { encodeFloat32Base64 } from "@/lib/contract/float32-base64";
import { eventLine } from "./event-line";

const said = { batch: 3, indices: [4, 5], tokens: 7, images: null, latencyMs: 12.5 };
const others = { vendorLatencyMs: null, requestId: 'Ä 包裹 "x"\n', cached: false, note: null };
const batch = { ...said, ...others, kind: "real", account: "杭州" } as const;
const vectors = encodeFloat32Base64(Float32Array.from({ length: 2_048 }, (_, at) => at / 7));

const events: EmbedEvent[] = [
  { type: "plan", kind: "real", batches: 2, cached: 0, estimatedTokens: 12 },
  { type: "batch", ...batch, dimension: 1_024, vectors },
  { type: "sparse-batch", ...batch, entries: [{ ids: [1], weights: [0.5], tokens: ["包"] }] },
];

describe("eventLine", () => {
  it.each(events)("is one line of JSON that says what the $type event does", (event) => {
    const line = Buffer.from(eventLine(event)).toString("utf8");
    expect(line.endsWith("\n")).toBe(true);
    expect(line.slice(0, -1)).not.toContain("\n");
    expect(JSON.parse(line)).toEqual(event);
  });
});
