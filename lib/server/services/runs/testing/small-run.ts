import { packRun } from "@/lib/contract/run-bytes";
import { runHeadSchema } from "@/lib/contract/run-document";

/** The bytes of a run with one text and one vector, whose binary part is made longer by `padding` bytes. */
export function smallRun(name: string, text = "cat", padding = 0): Uint8Array<ArrayBuffer> {
  const binary = new Uint8Array(8 + padding).fill(7);
  binary.set(new Uint8Array(Float32Array.from([0.6, 0.8]).buffer));
  const head = runHeadSchema.parse({
    version: 1,
    name,
    savedAt: 1_700_000_000_000,
    view: "",
    inputs: [{ id: "a", text, label: null, picture: null }],
    columns: [
      {
        letter: "A",
        model: "alibaba:ops-text-embedding-002",
        role: "document",
        dimension: null,
        cut: null,
        answers: 0,
        description: null,
      },
    ],
    answers: [
      {
        form: "dense",
        kind: "emulated",
        rows: [0],
        batches: [],
        addressOnly: [],
        dimension: 2,
        vectors: { at: 0, bytes: 8 },
      },
    ],
  });
  return packRun({ head, binary });
}
