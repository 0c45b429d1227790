import "server-only";

/**
 * The policy of one page. Scripts run only with this page's nonce, and what they load (`strict-dynamic`);
 * charts need style attributes, the maths kernels WebAssembly, workers may be made from blobs, and pictures
 * may come from https addresses that a person typed. In development React and Turbopack need `eval` and a
 * web socket.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const directives = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "worker-src 'self' blob:",
    "img-src 'self' data: blob: https:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
  ];
  return directives.join("; ");
}
