import "server-only";
import { z } from "zod";

/**
 * The components of one vector as a vendor's JSON has them. `Array.isArray` instead of an array schema: a
 * batch holds 50,000 numbers, each checked once when it is copied. What is not a number becomes NaN, so
 * that the service's check of finiteness finds it.
 */
export const componentsSchema = z
  .custom<readonly unknown[]>(Array.isArray)
  .transform((components) => {
    const values = new Float32Array(components.length);
    for (let at = 0; at < values.length; at++) {
      const component = components[at];
      values[at] = typeof component === "number" ? component : Number.NaN;
    }
    return values;
  });
