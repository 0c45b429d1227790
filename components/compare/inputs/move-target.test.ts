import { describe, expect, it } from "vitest";
import { movedTo } from "@/lib/client/workspace/move-inputs";
import type { TextInput } from "@/lib/inputs/text-input";
import { landingIndex, stepTarget } from "./move-target";

const inputs: readonly TextInput[] = [..."abcde"].map((id) => ({ id, text: id, label: null }));
const all = [0, 1, 2, 3, 4];

function dropped(ids: string, before: number): string {
  const moving = new Set(ids);
  const moved = movedTo(inputs, moving, landingIndex(inputs, moving, before));
  return moved.map(({ id }) => id).join("");
}

function stepped(ids: string, direction: "up" | "down", shown: readonly number[] = all): string {
  const target = stepTarget(inputs, shown, new Set(ids), direction);
  return target === null ? "stays" : dropped(ids, target);
}

describe("dropping rows", () => {
  it("lands them before the row at the gap", () => {
    expect(dropped("a", 3)).toBe("bcade");
    expect(dropped("e", 1)).toBe("aebcd");
    expect(dropped("bd", 5)).toBe("acebd");
  });

  it("changes nothing at the gaps beside the row itself", () => {
    expect(dropped("c", 2)).toBe("abcde");
    expect(dropped("c", 3)).toBe("abcde");
  });
});

describe("moving rows by a step", () => {
  it("steps over one row, and stops at the ends", () => {
    expect(stepped("c", "up")).toBe("acbde");
    expect(stepped("bc", "down")).toBe("adbce");
    expect(stepped("a", "up")).toBe("stays");
    expect(stepped("e", "down")).toBe("stays");
  });

  it("steps over the next row that is shown", () => {
    expect(stepped("e", "up", [0, 2, 4])).toBe("abecd");
    expect(stepped("a", "down", [0, 3])).toBe("bcdae");
  });
});
