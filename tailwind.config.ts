import type { Config } from "tailwindcss";

export default {
  content: ["./app/**/*.tsx", "./components/**/*.tsx"],
  darkMode: ["selector", '[data-theme="dark"]'],
  theme: {
    extend: {
      colors: {
        bg: "var(--bg)",
        panel: "var(--panel)",
        raised: "var(--raised)",
        line: "var(--line)",
        "line-strong": "var(--line-strong)",
        text: "var(--text)",
        "text-2": "var(--text-2)",
        accent: "var(--accent)",
        "on-accent": "var(--on-accent)",
        amber: "var(--amber)",
        violet: "var(--violet)",
        red: "var(--red)",
        green: "var(--green)",
      },
      fontFamily: {
        sans: "var(--font-sans)",
        mono: "var(--font-mono)",
      },
      fontSize: {
        secondary: ["12px", "1.5"],
        body: ["13px", "1.5"],
        heading: ["15px", "1.4"],
        title: ["18px", "1.4"],
      },
      borderRadius: { panel: "6px" },
    },
  },
} satisfies Config;
