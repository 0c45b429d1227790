import { fileURLToPath } from "node:url";

/** Absolute path of the project's folder, whatever folder a command was called from. */
export const projectRoot = fileURLToPath(new URL("..", import.meta.url));
