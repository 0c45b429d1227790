import { beforeAll, describe, expect, it } from "vitest";
import { apiErrorBodySchema } from "@/lib/contract/api-error";
import { runMediaType } from "@/lib/contract/run-bytes";
import { runLimits } from "@/lib/contract/run-document";
import {
  deletedRunSchema,
  runsAnswerSchema,
  runSummarySchema,
  type RunSummary,
} from "@/lib/contract/run-summary";
import { smallRun } from "@/lib/server/services/runs/testing/small-run";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { DELETE, GET as GET_ONE, PATCH } from "./[id]/route";
import { GET as GET_DOCUMENT } from "./[id]/document/route";
import { POST as DUPLICATE } from "./[id]/duplicate/route";
import { POST as RESTORE } from "./[id]/restore/route";
import { GET, POST } from "./route";

beforeAll(withoutConfiguration);

const url = "http://127.0.0.1:3000/api/runs";
const host = { host: "127.0.0.1:3000" };

function request(method: string, body?: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request(url, { method, headers: { ...host, ...headers }, body });
}

const at = (id: string) => ({ params: Promise.resolve({ id }) });

async function save(bytes: Uint8Array<ArrayBuffer>, type = runMediaType): Promise<Response> {
  return POST(request("POST", bytes, { "content-type": type }));
}

async function saved(name: string): Promise<RunSummary> {
  return runSummarySchema.parse(await (await save(smallRun(name))).json());
}

async function codeOf(response: Response): Promise<string> {
  return apiErrorBodySchema.parse(await response.json()).error.code;
}

describe("/api/runs", () => {
  it("saves bytes, lists them, and gives the same bytes back as a download", async () => {
    const bytes = smallRun("Cats");
    const response = await save(bytes);
    expect(response.status).toBe(201);
    const { id } = runSummarySchema.parse(await response.json());
    const { runs } = runsAnswerSchema.parse(await (await GET(request("GET"))).json());
    expect(runs.map((run) => run.id)).toContain(id);
    const document = await GET_DOCUMENT(request("GET"), at(id));
    expect(document.headers.get("content-type")).toBe(runMediaType);
    expect(document.headers.get("cache-control")).toContain("no-store");
    expect(document.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await document.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("renames, duplicates, deletes and restores", async () => {
    const { id } = await saved("before");
    const json = { "content-type": "application/json" };
    await PATCH(request("PATCH", JSON.stringify({ name: "  after " }), json), at(id));
    const copy = runSummarySchema.parse(await (await DUPLICATE(request("POST"), at(id))).json());
    expect(copy).toMatchObject({ name: "after", mine: true });
    const deleted = deletedRunSchema.parse(await (await DELETE(request("DELETE"), at(id))).json());
    expect(deleted.restorableUntil).toBeGreaterThan(Date.now());
    expect(await codeOf(await GET_ONE(request("GET"), at(id)))).toBe("run_not_found");
    await RESTORE(request("POST"), at(id));
    expect((await GET_ONE(request("GET"), at(id))).status).toBe(200);
  });

  it("refuses what is no run, of another type, too large, or from another site", async () => {
    expect(await codeOf(await save(new Uint8Array(50)))).toBe("run_unreadable");
    expect(await codeOf(await save(smallRun("a"), "text/plain"))).toBe("invalid_request");
    const large = { "content-type": runMediaType, "content-length": String(runLimits.bytes + 1) };
    expect(await codeOf(await POST(request("POST", smallRun("a"), large)))).toBe("body_too_large");
    const { id } = await saved("mine");
    for (const route of [DELETE, DUPLICATE, RESTORE]) {
      const foreign = request("POST", undefined, { origin: "https://evil.example" });
      expect(await codeOf(await route(foreign, at(id)))).toBe("origin_not_allowed");
    }
  });

  it("stops reading an endless body at the limit", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 4 * 1024 * 1024;
        controller.enqueue(new Uint8Array(4 * 1024 * 1024));
      },
    });
    const headers = { ...host, "content-type": runMediaType };
    // Node asks for `duplex` with a stream; TypeScript's DOM does not know it.
    const init = { method: "POST", headers, body: endless, duplex: "half" };
    expect(await codeOf(await POST(new Request(url, init)))).toBe("body_too_large");
    expect(sent).toBeLessThan(runLimits.bytes * 1.5);
  });

  it.each([{}, { name: "" }, { name: "   " }, { name: "x".repeat(121) }, { name: 1 }])(
    "refuses the name in %j",
    async (body) => {
      const { id } = await saved("a");
      const json = { "content-type": "application/json" };
      const response = await PATCH(request("PATCH", JSON.stringify(body), json), at(id));
      expect(await codeOf(response)).toBe("invalid_request");
    },
  );
});
