import { describe, expect, it } from "vitest";
import { LatestTask, type Outcome } from "./latest-task";

function controlledTask() {
  const finish = new Map<string, (result: string) => void>();
  const started: string[] = [];
  const outcomes: Outcome<string, string>[] = [];
  const task = new LatestTask<string, string>(
    (source) => {
      started.push(source);
      return new Promise((resolve) => finish.set(source, resolve));
    },
    (outcome) => outcomes.push(outcome),
  );
  const end = async (source: string) => {
    finish.get(source)?.(`${source} done`);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { task, started, outcomes, end };
}

describe("LatestTask", () => {
  it("finishes what it began, then takes only the newest of those that waited", async () => {
    const { task, started, outcomes, end } = controlledTask();
    ["first", "second", "third"].forEach((source) => task.want(source));
    await end("first");
    await end("third");
    expect(started).toEqual(["first", "third"]);
    expect(outcomes.map(({ result }) => result)).toEqual(["first done", "third done"]);
  });

  it("computes the source asked for last only once", async () => {
    const { task, started, end } = controlledTask();
    task.want("same");
    task.want("same");
    await end("same");
    task.want("same");
    expect(started).toEqual(["same"]);
  });

  it("publishes what failed and goes on", async () => {
    const outcomes: Outcome<string, string>[] = [];
    const task = new LatestTask<string, string>(
      (source) =>
        source === "bad" ? Promise.reject(new Error("no memory")) : Promise.resolve(source),
      (outcome) => outcomes.push(outcome),
    );
    task.want("bad");
    task.want("good");
    await new Promise((resolve) => setTimeout(resolve));
    expect(outcomes).toEqual([
      { source: "bad", result: null, problem: "no memory" },
      { source: "good", result: "good", problem: null },
    ]);
  });

  it("stops for good: its work hears of it, what waits is dropped, nothing is published", async () => {
    const signals: AbortSignal[] = [];
    const outcomes: Outcome<string, string>[] = [];
    const task = new LatestTask<string, string>(
      (source, signal) => {
        signals.push(signal);
        return Promise.resolve(source);
      },
      (outcome) => outcomes.push(outcome),
    );
    task.want("first");
    task.want("second");
    task.stop();
    await new Promise((resolve) => setTimeout(resolve));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(outcomes).toEqual([]);
  });
});
