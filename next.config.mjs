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

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Drivers that load native code or parts of themselves by name.
  serverExternalPackages: ["libsql", "pg"],
  redirects: async () => [{ source: "/", destination: "/compare", permanent: false }],
};

export default withNextIntl(nextConfig);
