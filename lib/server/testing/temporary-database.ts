import { join } from "node:path";
import { inject } from "vitest";

// What a developer has paid for and cached is neither read nor written by a test, whatever it starts.
process.env.DATABASE_URL = `file:${join(inject("databaseFolder"), `${process.pid}.db`)}`;
