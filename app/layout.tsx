import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { AppBar } from "@/components/frame/app-bar";
import { ClientProviders } from "@/components/frame/client-providers";
import { loginStateHeader, loginStateOf } from "@/lib/contract/login-state";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations("frame");
  return {
    title: { template: "%s – Embedscope", default: "Embedscope" },
    description: translate("description"),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#141518" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, headerList] = await Promise.all([getLocale(), headers()]);
  const nonce = headerList.get("x-nonce") ?? undefined;
  return (
    <html lang={locale === "zh" ? "zh-CN" : "en"} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider>
          <NuqsAdapter>
            <ClientProviders nonce={nonce}>
              {/* Half-parsed it is not shown: what is laid out from the right would move as the rest comes. */}
              <div id="frame" className="invisible flex h-dvh flex-col">
                <AppBar loginState={loginStateOf(headerList.get(loginStateHeader))} />
                <main className="min-h-0 flex-1">{children}</main>
              </div>
              <style nonce={nonce}>{"#frame{visibility:visible}"}</style>
            </ClientProviders>
          </NuqsAdapter>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
