import "server-only";
import type { Store } from "@/lib/server/store/store";
import { estimateInputs } from "../embed/prior-estimates";
import type { Counter, TokenEstimates } from "../embed/token-estimates";
import { storeWarning } from "../store-warning";
import { LearnedCounter } from "./learned-counter";
import { addToStatistics, readStatistics } from "./statistics-row";

export interface EstimatesDependencies {
  store: Store;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Estimates that learn, and tell what they have learned. */
export interface LearningEstimates extends TokenEstimates {
  /** What is known of a counter; the latest lessons of other processes may be half a minute away. */
  learned(counter: Counter): Promise<LearnedCounter>;
  /** Saves what was learned since the last time. */
  flush(): Promise<void>;
}

interface Known {
  counter: LearnedCounter;
  readAt: number;
  reading: Promise<void>;
}

const rereadAfterMs = 30_000;
/** A run learns from hundreds of calls a second; one write a second is enough. */
const saveAfterMs = 1_000;

/** Estimates by what all processes that share the store have learned; without the store, by what this one has. */
export function createEstimates({ store, now }: EstimatesDependencies): LearningEstimates {
  const warn = storeWarning("estimates_not_shared", now);
  const known = new Map<string, Known>();
  let saving: NodeJS.Timeout | null = null;

  const read = async (counter: LearnedCounter): Promise<void> => {
    const stored = await store.query((database) => readStatistics(database, counter.key));
    counter.replaceStored(stored);
  };
  const knownOf = (counter: Counter): Known => {
    const name = `${counter.reference} ${counter.endpointIdentity}`;
    const found = known.get(name);
    if (found !== undefined && now() - found.readAt < rereadAfterMs) return found;
    const learned = found?.counter ?? new LearnedCounter(counter);
    const reading = read(learned).catch(warn);
    // Only the first read is waited for: what it brings may be much, later ones bring little.
    const entry = { counter: learned, readAt: now(), reading: found?.reading ?? reading };
    known.set(name, entry);
    return entry;
  };
  const flush = async (): Promise<void> => {
    if (saving !== null) clearTimeout(saving);
    saving = null;
    for (const { counter } of known.values()) await save(store, counter).catch(warn);
  };
  const learned = async (counter: Counter): Promise<LearnedCounter> => {
    const entry = knownOf(counter);
    await entry.reading;
    return entry.counter;
  };
  return {
    estimate: async (counter, inputs) => estimateInputs(inputs, (await learned(counter)).rule),
    learn: (counter, inputs, counted) => {
      const texts = inputs.flatMap(({ text, image }) =>
        image === null && text !== null ? text : [],
      );
      if (texts.length < inputs.length || !knownOf(counter).counter.learn(texts, counted)) return;
      saving ??= setTimeout(() => void flush(), saveAfterMs).unref();
    },
    learned,
    flush,
  };
}

async function save(store: Store, counter: LearnedCounter): Promise<void> {
  const taken = counter.takeUnsaved();
  if (taken === null) return;
  try {
    const sums = await store.transact((work) => addToStatistics(work, counter.key, taken));
    counter.replaceStored(sums);
  } catch (error) {
    counter.giveBack(taken);
    throw error;
  }
}
