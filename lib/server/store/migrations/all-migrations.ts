import "server-only";
import { addInstances } from "./instances";
import type { Migration } from "./migration";

/** In the order in which they are applied; the schema's version is their count. */
export const allMigrations: readonly Migration[] = [addInstances];
