import { embedRequestLimits } from "@/lib/contract/embed-request";
import { dimension, embedDirectly, embedThrough } from "./embedding-clients";

/** Texts of one batch. */
export const batch = 32;
/** A server runs for days: until its code and the bench's own are compiled, each batch takes some milliseconds more. */
const warmingPairs = 120;

/** The emulator, and the application in front of it. */
export interface Servers {
  platform: string;
  application: string;
  signal: AbortSignal;
}

/** Milliseconds of each pair. */
export interface AddedTime {
  direct: number[];
  through: number[];
  /** The part of `through` that the application spent on its call, reading the answer included. */
  upstream: number[];
  /** What the application adds. */
  differences: number[];
}

/**
 * One batch at a time, to the platform and through the application in turn. Which of them is first changes
 * from pair to pair, so that what the first leaves behind meets both alike.
 */
export async function addedTime(servers: Servers, pairs: number): Promise<AddedTime> {
  const added: AddedTime = { direct: [], through: [], upstream: [], differences: [] };
  for (let pair = -warmingPairs; pair < pairs; pair++) {
    const { direct, through, upstream } = await timePair(servers, pair);
    if (pair < 0) continue;
    added.direct.push(direct);
    added.through.push(through);
    added.upstream.push(upstream);
    added.differences.push(through - direct);
  }
  return added;
}

async function timePair({ platform, application, signal }: Servers, pair: number) {
  const texts = textsOf(`pair ${pair}`, batch);
  let upstream = 0;
  const timeDirect = () => timed(() => embedDirectly(platform, texts, signal));
  const timeThrough = () =>
    timed(async () => {
      const embedded = await embedThrough(application, texts, signal);
      upstream = embedded.upstreamMs;
      return embedded.vectors;
    });
  if (pair % 2 === 0) {
    const direct = await timeDirect();
    return { direct, through: await timeThrough(), upstream };
  }
  const through = await timeThrough();
  return { direct: await timeDirect(), through, upstream };
}

async function timed(embed: () => Promise<Float32Array[]>): Promise<number> {
  const started = performance.now();
  const vectors = await embed();
  const elapsed = performance.now() - started;
  requireAll(vectors, batch);
  return elapsed;
}

/** When the streams ran, by `performance.now()`, and how often a batch was sent again. */
export interface Stream {
  from: number;
  to: number;
  retries: number;
}

/** Sends requests of the most inputs that one may have, `streams` of them at once, as a page does. */
export async function streamMany(
  { application, signal }: Servers,
  requests: number,
  streams: number,
  name = "stream",
): Promise<Stream> {
  const left = Array.from({ length: requests }, (_, request) => `${name}, request ${request}`);
  let retries = 0;
  const readRequests = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const texts = textsOf(next, embedRequestLimits.inputs);
      const embedded = await embedThrough(application, texts, signal);
      requireAll(embedded.vectors, texts.length);
      retries += embedded.retries;
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: streams }, readRequests));
  return { from, to: performance.now(), retries };
}

/** No two of them alike, so that no cache could answer. */
export function textsOf(name: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) => `${name}, text ${at}: the parcel left the warehouse on day ${at % 30} 包裹还没有到`,
  );
}

/** A fast answer that lacks vectors is no result. */
function requireAll(vectors: readonly Float32Array[], count: number): void {
  const whole = vectors.filter((vector) => vector.length === dimension).length;
  if (whole !== count) throw new Error(`${count - whole} of ${count} texts have no vector.`);
}
