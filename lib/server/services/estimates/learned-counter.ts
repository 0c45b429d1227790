import "server-only";
import { correctedRule } from "@/lib/inputs/corrected-rule";
import { estimateTokens } from "@/lib/inputs/estimate-tokens";
import { addTextFeatures, featureCount } from "@/lib/inputs/text-features";
import { tokenWeightsOf, type LinearRule } from "@/lib/inputs/token-rules";
import {
  addStatistics,
  noStatistics,
  statisticsOf,
  type TokenStatistics,
} from "@/lib/inputs/token-statistics";
import type { CountedCall, Counter } from "../embed/token-estimates";
import { statisticsKey, type StatisticsKey } from "./statistics-row";

/** A text that is estimated at more of its limit may be over it, and cut: a first estimate can be half the truth. */
const surelyWhole = 0.5;

/** What is known of one counter: what the store holds, and what this process has learned since. */
export class LearnedCounter {
  readonly key: StatisticsKey;
  readonly #prior;
  #stored = noStatistics;
  #unsaved = noStatistics;
  #rule: LinearRule;

  constructor(counter: Counter) {
    this.#prior = tokenWeightsOf(counter.reference);
    this.key = statisticsKey(counter, this.#prior.wordFirst);
    this.#rule = correctedRule(this.#prior, noStatistics);
  }

  get rule(): LinearRule {
    return this.#rule;
  }

  get statistics(): TokenStatistics {
    return addStatistics(this.#stored, this.#unsaved);
  }

  /** Learns from a call; false where there is nothing to learn from. */
  learn(
    texts: readonly string[],
    { tokens, estimatedTokens, inputTokenLimit }: CountedCall,
  ): boolean {
    const longest = inputTokenLimit === null ? Infinity : inputTokenLimit * surelyWhole;
    const isWhole = (text: string): boolean => estimateTokens(text, this.#rule) < longest;
    if (tokens === null || tokens <= 0 || !texts.every(isWhole)) return false;
    const features = new Float64Array(featureCount);
    for (const text of texts) addTextFeatures(text, this.#prior.wordFirst, features);
    const batch = { texts: texts.length, features, tokens, estimatedTokens };
    this.#unsaved = addStatistics(this.#unsaved, statisticsOf(batch));
    this.#fit();
    return true;
  }

  /** Hands over what is to be saved; {@link giveBack} it when it could not be. Null when there is nothing. */
  takeUnsaved(): TokenStatistics | null {
    const taken = this.#unsaved;
    this.#unsaved = noStatistics;
    return taken.batches === 0 ? null : taken;
  }

  giveBack(taken: TokenStatistics): void {
    this.#unsaved = addStatistics(this.#unsaved, taken);
  }

  /** Takes over what the store holds now, with what was handed over to it. */
  replaceStored(stored: TokenStatistics): void {
    this.#stored = stored;
    this.#fit();
  }

  #fit(): void {
    this.#rule = correctedRule(this.#prior, this.statistics);
  }
}
