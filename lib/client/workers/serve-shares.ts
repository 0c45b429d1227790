import { createKernels } from "@/lib/maths/kernels/create-kernels";
import { runSteps } from "@/lib/maths/pool/steps";
import {
  shareSteps,
  type ShareName,
  type ShareRequest,
  type ShareResult,
  type VectorMatrix,
} from "@/lib/maths/pool/shares";

/** What a helper is sent: the matrix once, then shares of work on it, one at a time. */
export type HelperMessage<Name extends ShareName> =
  | { type: "matrix"; matrix: VectorMatrix }
  | { type: "share"; name: Name; request: ShareRequest<Name> };

export type HelperAnswer<Name extends ShareName> =
  | { type: "result"; result: ShareResult<Name> }
  | { type: "failure"; name: string; message: string };

/** A helper's side: computes the shares that come in over a port, with kernels of its own. */
export function serveShares(port: MessagePort): void {
  const kernels = createKernels();
  let matrix: VectorMatrix = { vectors: new Float32Array(0), dimension: 1 };
  const send = (answer: HelperAnswer<ShareName>, transfer: Transferable[] = []) =>
    port.postMessage(answer, transfer);
  port.onmessage = ({ data }: MessageEvent<HelperMessage<ShareName>>) => {
    if (data.type === "matrix") {
      matrix = data.matrix;
      return;
    }
    try {
      const result = runSteps(shareSteps(kernels, matrix, data.name, data.request), {});
      send({ type: "result", result }, buffersOf(result));
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      send({ type: "failure", name, message });
    }
  };
}

/** The arrays of a result move to the one who asked. */
function buffersOf(result: object): ArrayBuffer[] {
  return Object.values(result).flatMap((value: unknown) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
