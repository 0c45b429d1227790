import { setTimeout as pause } from "node:timers/promises";

/** What became of one request. */
export interface Answered {
  what: string;
  status: number;
  ms: number;
}

/** One person's browser: its session, and what it was answered. */
export interface Visitor {
  cookie: string;
  answered: Answered[];
}

const texts = Array.from(
  { length: 8 },
  (_, at) => `Where is parcel ${at}, and when will it arrive?`,
);

/** What a visitor does in turn, with a look at the answer in between. */
const steps = [
  { what: "page", path: "/compare" },
  { what: "models", path: "/api/models" },
  { what: "local", path: "/api/embeddings", model: "builtin:static-256", role: null },
  {
    what: "emulated",
    path: "/api/embeddings",
    model: "alibaba:ops-text-embedding-002",
    role: "query",
  },
] as const;

const meanLookMs = 2_000;

/** Logs a visitor in. */
export async function arrive(address: string, token: string): Promise<Visitor> {
  const response = await fetch(`${address}/api/session`, {
    method: "POST",
    body: new URLSearchParams({ token }),
    redirect: "manual",
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0];
  if (response.status !== 303 || cookie === undefined) {
    throw new Error(`The login answered ${response.status}: ${await response.text()}`);
  }
  return { cookie, answered: [] };
}

/** Goes on until the time is over, each request after the answer of the one before. */
export async function visit(address: string, visitor: Visitor, until: number): Promise<void> {
  for (let turn = 0; performance.now() < until; turn++) {
    await pause(Math.random() * 2 * meanLookMs);
    const step = steps[turn % steps.length];
    if (step === undefined || performance.now() >= until) return;
    const start = performance.now();
    const status = await take(address, visitor.cookie, step, turn);
    visitor.answered.push({ what: step.what, status, ms: performance.now() - start });
  }
}

/** The status; 0 where the connection failed, or the stream ended without its last event. */
async function take(
  address: string,
  cookie: string,
  step: (typeof steps)[number],
  turn: number,
): Promise<number> {
  try {
    const response = await fetch(`${address}${step.path}`, requestOf(cookie, step, turn));
    const body = await response.text();
    if (response.status !== 200 || step.path !== "/api/embeddings") return response.status;
    return body.includes('"type":"done"') && !body.includes('"type":"failure"') ? 200 : 0;
  } catch {
    return 0;
  }
}

function requestOf(cookie: string, step: (typeof steps)[number], turn: number): RequestInit {
  if (!("model" in step)) return { headers: { cookie } };
  const inputs = texts.map((text, at) => ({ id: `${at}`, text: `${text} (${turn})` }));
  return {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ model: step.model, role: step.role, inputs }),
  };
}
