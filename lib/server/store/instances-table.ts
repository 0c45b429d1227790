import "server-only";

/** One row for each process that uses the store. */
export interface InstancesTable {
  /** Random, made when the process starts. */
  id: string;
  /** When it last said that it lives, by the store's clock. */
  seen_at: number;
}
