import type { WorkerPort } from "./worker-port";
import { workerError } from "./worker-port";
import type { WorkerSlots } from "./worker-slots";

/** The helpers of one task. */
export type Crew = {
  /** Starts up to `most` helpers, as many as have a slot at once, and gives a port to each. */
  hire(most: number): MessagePort[];
  /** Ends all helpers and gives back their slots. */
  dismiss(): void;
};

/** Helpers are workers that `spawn` starts; `onFailure` hears when one breaks down. */
export function createCrew(
  { spawn, long }: { spawn: () => WorkerPort; long: boolean },
  slots: WorkerSlots,
  onFailure: (error: Error) => void,
): Crew {
  const dismissals: (() => void)[] = [];

  function start(release: () => void): MessagePort {
    let helper: WorkerPort | null = null;
    dismissals.push(() => {
      helper?.terminate();
      release();
    });
    helper = spawn();
    helper.onerror = (event) => onFailure(workerError(event));
    const { port1, port2 } = new MessageChannel();
    helper.postMessage({ port: port1 }, [port1]);
    return port2;
  }

  return {
    hire(most) {
      const ports: MessagePort[] = [];
      while (ports.length < most) {
        const release = slots.tryAcquire({ long });
        if (!release) break;
        ports.push(start(release));
      }
      return ports;
    },
    dismiss() {
      for (const end of dismissals.splice(0)) end();
    },
  };
}
