"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import { useTranslations } from "next-intl";
import { ThemeProvider } from "next-themes";
import { useState, type ReactNode } from "react";
import { config as configureZod } from "zod/v4/core";
import { Toaster } from "@/components/ui/toaster";

// zod would probe `new Function`, which the content security policy refuses and reports.
configureZod({ jitless: true });

function createQueryClient(): QueryClient {
  return new QueryClient({
    // Retrying is the server's: it knows what is worth it.
    defaultOptions: {
      queries: { retry: false, staleTime: 60_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}

/** What every page needs in the browser: server state, theme, hints and short messages. */
export function ClientProviders({
  nonce,
  children,
}: {
  nonce: string | undefined;
  children: ReactNode;
}) {
  const translate = useTranslations("frame");
  const [queryClient] = useState(createQueryClient);
  useState(() => {
    // Dialogs add a style element that keeps the page behind them from scrolling.
    if (nonce) setNonce(nonce);
  });
  return (
    <QueryClientProvider client={queryClient}>
      <ThemeProvider attribute="data-theme" disableTransitionOnChange nonce={nonce}>
        {children}
        <Toaster label={translate("messages")} />
      </ThemeProvider>
    </QueryClientProvider>
  );
}
