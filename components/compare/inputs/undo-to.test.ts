import { beforeEach, describe, expect, it } from "vitest";
import { firstColumns } from "@/lib/client/workspace/first-columns";
import {
  addInputs,
  editInput,
  openWorkspace,
  removeInputs,
  undo,
  useWorkspace,
} from "@/lib/client/workspace/workspace-store";
import { undoTo } from "./undo-to";

const input = (id: string) => ({ id, text: id, label: null });

describe("going back to an earlier list", () => {
  beforeEach(() => {
    openWorkspace({
      inputs: [input("a"), input("b")],
      columns: firstColumns,
      untouchedSample: null,
    });
  });

  it("undoes a removal, and what was done after it", () => {
    const before = useWorkspace.getState().inputs;
    removeInputs(new Set(["a"]));
    editInput("b", { text: "changed" });
    undoTo(before);
    expect(useWorkspace.getState().inputs).toBe(before);
    expect(useWorkspace.getState().future).toHaveLength(2);
  });

  it("does nothing when it was undone already", () => {
    addInputs([input("c")]);
    const before = useWorkspace.getState().inputs;
    removeInputs(new Set(["a"]));
    undo();
    undoTo(before);
    expect(useWorkspace.getState().inputs).toBe(before);
    expect(useWorkspace.getState().past).toHaveLength(1);
  });

  it("does nothing when the list is not in the history", () => {
    removeInputs(new Set(["a"]));
    undoTo([input("x")]);
    expect(useWorkspace.getState().inputs).toEqual([input("b")]);
  });
});
