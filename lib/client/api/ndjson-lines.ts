/** The lines of a newline-delimited stream as they arrive, without the empty ones. Stops reading when left. */
export async function* ndjsonLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let parts: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      // A line of 32 × 1,536 floats spans many chunks: join once, not once a chunk.
      const lines = decoder.decode(value, { stream: true }).split("\n");
      for (const line of lines.slice(0, -1)) {
        parts.push(line);
        const whole = parts.join("");
        parts = [];
        if (whole.trim() !== "") yield whole;
      }
      parts.push(lines.at(-1) ?? "");
    }
    const rest = parts.join("") + decoder.decode();
    if (rest.trim() !== "") yield rest;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
