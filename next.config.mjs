import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: {
    messages: {
      path: ["./lib/i18n/messages/en", "./lib/i18n/messages/zh"],
      format: "json",
      locales: ["en", "zh"],
      // Messages are parsed by the build, so that no page carries the parser.
      precompile: true,
    },
  },
});

/** Sent with every path. Cross-origin isolation gives workers shared memory. */
const securityHeaders = [
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Embedder-Policy", value: "credentialless" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Not `no-referrer`: with it browsers send forms, such as the login's, with `Origin: null`.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Drivers that load native code or parts of themselves by name.
  serverExternalPackages: ["libsql", "pg"],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
  redirects: async () => [{ source: "/", destination: "/compare", permanent: false }],
};

export default withNextIntl(nextConfig);
