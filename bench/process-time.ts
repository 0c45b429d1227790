import { readFileSync } from "node:fs";

/** Linux tells processor time in ticks of a hundredth of a second: proc(5). */
const tickMs = 10;

/** Processor time that all threads of a process have taken; null where the system does not tell, or it has gone. */
export function processorMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name, in brackets, may hold spaces; user and system time are the 12th and 13th field behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return tickMs * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return null;
  }
}
