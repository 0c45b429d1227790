/**
 * `npm run emulator`: serves the fake AI Search platform on 127.0.0.1 for this playground and for any
 * other program, such as the official SDK or curl. Its vectors are not Alibaba's.
 *
 * `EMULATOR_PORT` (4010), `EMULATOR_KEY` is the one key to accept (any when left out),
 * `EMULATOR_STRICT=1` refuses the service ids that only the brief lists,
 * `EMULATOR_FAULTS` makes it misbehave, such as `429:0.1,slow:300` (see faults/fault-table.ts).
 * `EMULATOR_COUNT=1` counts the inputs it answers, to be read at `/__counts` (see http/count-inputs.ts).
 */
import { z } from "zod";
import { createEmulator, type Emulator } from "./emulator";
import { countInputs } from "./http/count-inputs";
import { listen, type EmulatorServer } from "./http/node-server";
import { documentedRateLimits } from "./http/documented-rate-limits";
import { loadBuiltinModels } from "./load-builtin-models";
import { createSeededRandom } from "./seeded-random";

const environmentSchema = z.object({
  EMULATOR_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  EMULATOR_KEY: z.string().optional(),
  EMULATOR_STRICT: z.string().optional(),
  EMULATOR_FAULTS: z.string().default(""),
  EMULATOR_COUNT: z.string().optional(),
});

type Environment = z.infer<typeof environmentSchema>;

async function main(): Promise<void> {
  const environment = readEnvironment();
  const emulator = await loadEmulator(environment);
  const server = await open(emulator, environment.EMULATOR_PORT);
  closeOnSignals(server);
  console.log(
    `Emulator of the AI Search platform on ${server.address} (its vectors are not Alibaba's). ` +
      `Point the playground at it: OPENSEARCH_ENDPOINT=${server.address} OPENSEARCH_API_KEY=any npm run up`,
  );
}

function readEnvironment(): Environment {
  const parsed = environmentSchema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error("EMULATOR_PORT must be a port number from 0 to 65535.", { cause: parsed.error });
}

async function loadEmulator(environment: Environment): Promise<Emulator> {
  const emulator = createEmulator({
    ...(await loadBuiltinModels()),
    requireKey: environment.EMULATOR_KEY || undefined,
    strict: environment.EMULATOR_STRICT === "1",
    requestsPerSecond: documentedRateLimits,
    faults: environment.EMULATOR_FAULTS,
    // The same faults in the same order at every start, so that a failure can be made again.
    random: environment.EMULATOR_FAULTS ? createSeededRandom("faults") : undefined,
  });
  return environment.EMULATOR_COUNT === "1" ? countInputs(emulator) : emulator;
}

async function open(emulator: Emulator, port: number): Promise<EmulatorServer> {
  try {
    return await listen(emulator, { port, onFailure: (error) => console.error(error) });
  } catch (cause) {
    throw new Error(
      `Cannot listen on 127.0.0.1:${port}; another program may use it. Set EMULATOR_PORT to a free port.`,
      { cause },
    );
  }
}

function closeOnSignals(server: EmulatorServer): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close());
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
