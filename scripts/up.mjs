// Install, build and start, each only where needed: `npm run up [-- --port 3000 --hostname 127.0.0.1 --no-build]`.
import { isIP } from "node:net";
import { parseArgs } from "node:util";
import { buildApplication } from "./build-application.mjs";
import { freePort } from "./free-port.mjs";
import { installPackages } from "./install-packages.mjs";
import { requireNode } from "./require-node.mjs";
import { serveApplication } from "./serve-application.mjs";

requireNode();

try {
  await up(readOptions());
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: process.env.PORT || "3000" },
      hostname: { type: "string", default: wantedAddress(process.env.HOSTNAME) ?? "127.0.0.1" },
      "no-build": { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`The port (--port or PORT) is "${values.port}"; it must be from 1 to 65535.`);
  }
  return { port, host: values.hostname, build: !values["no-build"] };
}

/** HOSTNAME counts when it is an address: shells and containers set it to their own name, which is no wish to be reached. */
function wantedAddress(hostname) {
  return hostname === "localhost" || isIP(hostname ?? "") !== 0 ? hostname : null;
}

async function up({ port: wanted, host, build }) {
  await installPackages();
  if (build) await buildApplication();
  const port = await freePort(wanted, host);
  if (port !== wanted) console.log(`Port ${wanted} is taken, so this one takes ${port}.`);
  const { address, child } = await serveApplication({ port, host });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 0));
  console.log(`\n  Embedscope is ready:  ${address}\n  Stop it with Ctrl+C.\n`);
}
