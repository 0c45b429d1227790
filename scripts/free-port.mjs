import { createServer } from "node:net";

/**
 * The first port from `wanted` upwards on which nobody listens.
 * @param {number} wanted
 * @param {string} host
 * @returns {Promise<number>}
 * @throws when a hundred ports in a row are taken, or the host cannot be listened on
 */
export async function freePort(wanted, host) {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port++) {
    if (await canListen(port, host)) return port;
  }
  throw new Error(
    `Every port from ${wanted} to ${wanted + 99} is taken; name another with --port.`,
  );
}

function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", (error) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(new Error(`Cannot listen on ${host}: ${error.message}`, { cause: error }));
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
