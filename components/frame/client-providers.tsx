"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ThemeProvider } from "next-themes";
import { Tooltip } from "radix-ui";
import { useState, type ReactNode } from "react";
import { Toaster } from "sonner";
import { z } from "zod";

// zod would probe `new Function`, which the content security policy refuses and reports.
z.config({ jitless: true });

/** What every page needs in the browser: server state, theme, tooltips and short messages. */
export function ClientProviders({
  nonce,
  children,
}: {
  nonce: string | undefined;
  children: ReactNode;
}) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        // Retrying is the server's: it knows what is worth it.
        defaultOptions: {
          queries: { retry: false, staleTime: 60_000, refetchOnWindowFocus: false },
          mutations: { retry: false },
        },
      }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <ThemeProvider attribute="data-theme" disableTransitionOnChange nonce={nonce}>
        <Tooltip.Provider delayDuration={350} skipDelayDuration={150}>
          {children}
        </Tooltip.Provider>
        <Toaster position="bottom-center" visibleToasts={3} className="embedscope-toaster" />
      </ThemeProvider>
    </QueryClientProvider>
  );
}
