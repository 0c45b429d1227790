import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { createBuiltinModel } from "@/lib/builtin/builtin-model";
import { inProcessBuiltinEmbed } from "@/lib/builtin/in-process-embed";
import { readModelFiles } from "@/lib/builtin/read-model-files";
import { inProcessBuiltinSparseEmbed } from "@/lib/builtin/in-process-sparse-embed";
import { threadedModels } from "./builtin-thread";

const model = createBuiltinModel(await readModelFiles());
const embedHere = inProcessBuiltinEmbed(model);
const { embed: embedInThread, embedSparse } = threadedModels;
const texts = ["How do I reset my password?", "怎么申请退款", ""];

it.each([
  { model: "dense", role: "query", texts },
  { model: "dense", role: "document", texts, dimension: 64 },
  { model: "lexical", role: "document", texts },
  { model: "dense", role: "document", texts: [] },
] as const)("the thread answers what the same computation gives here: $model", async (request) => {
  expect(await embedInThread(request)).toEqual(await embedHere(request));
});

it("the thread's sparse vectors are those of the same computation here", async () => {
  const request = { role: "document", texts } as const;
  expect(await embedSparse(request)).toEqual(await inProcessBuiltinSparseEmbed(model)(request));
});

it("a request that fails in the thread fails alone", async () => {
  const wrong = { model: "dense", role: "document", texts, dimension: 1000 } as const;
  const right = { model: "dense", role: "document", texts } as const;
  const [failed, done] = await Promise.allSettled([embedInThread(wrong), embedInThread(right)]);
  expect(failed).toMatchObject({ status: "rejected", reason: { name: "RangeError" } });
  expect(done.status).toBe("fulfilled");
});

it("a process that has nothing else to do ends, although its thread is there", async () => {
  const program = `
    import { threadedModels } from "@/lib/server/providers/builtin/builtin-thread";
    const request = { model: "lexical", role: "document", texts: ["a"] };
    threadedModels.embed(request).then(({ dimension }) => console.log(dimension));
  `;
  const flags = ["--conditions", "react-server", "--import", "tsx", "--input-type", "module"];
  const child = promisify(execFile)(process.execPath, [...flags, "--eval", program], {
    timeout: 25_000,
  });
  expect((await child).stdout.trim()).toBe("512");
});
