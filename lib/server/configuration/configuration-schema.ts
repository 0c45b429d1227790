import "server-only";
import { z } from "zod";

const noSecret = "holds a space or a character that no key has";
const secretSchema = z.string().regex(/^[\x21-\x7e]+$/, noSecret);
const variableSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be a variable's name");
const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, "may hold lower-case letters, digits and hyphens only");
const segmentSchema = z
  .string()
  .regex(
    /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/,
    "may hold letters, digits, dots, hyphens and _ only",
  );

const originSchema = z
  .string()
  .refine((value) => httpUrl(value)?.href === `${httpUrl(value)?.origin}/`, {
    error: "must be an http(s) address that ends after host and port",
  })
  .transform((value) => new URL(value).origin);

const addressSchema = z
  .string()
  .refine((value) => httpUrl(value) !== null, "must be an http(s) address without credentials")
  .transform((value) => value.replace(/\/+$/, ""));

const rateSchema = z.number().positive().max(10_000);

/** Requests a second of one account, by kind of API. Alibaba Cloud help; that of deployments is the brief's. */
const ratesSchema = z
  .strictObject({
    text: rateSchema.default(50),
    sparse: rateSchema.default(50),
    multimodal: rateSchema.default(10),
    deployment: rateSchema.default(100),
  })
  .prefault({});

const priceFields = {
  amount: z.number().nonnegative(),
  unit: z.enum(["1000-tokens", "request"]),
  /** ISO 4217; null where it is not known, so that sums are never made up. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "must be three letters such as USD")
    .nullable()
    .default(null),
  date: z.iso.date(),
  source: z.string().min(1).max(200),
};

const accountSchema = z.strictObject({
  name: nameSchema,
  key: secretSchema.optional(),
  keyEnv: variableSchema.optional(),
  endpoint: originSchema,
  workspace: segmentSchema.default("default"),
  qps: ratesSchema,
});

const deploymentSchema = z
  .strictObject({
    name: segmentSchema,
    id: segmentSchema.optional(),
    url: addressSchema.optional(),
    token: secretSchema.optional(),
    tokenEnv: variableSchema.optional(),
    form: z.enum(["text", "typed"]).default("text"),
    /** The account whose key is sent; the first when left out. */
    account: nameSchema.optional(),
    dimension: z.int().min(1).max(16_384).optional(),
    price: z.strictObject(priceFields).optional(),
  })
  .refine(({ id, url }) => (id === undefined) !== (url === undefined), {
    error: "needs either id or url",
  });

const compatibleModelSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,127}$/, "is not a model id"),
  dimension: z.int().min(1).max(16_384).optional(),
  inputTokens: z.int().min(1).optional(),
  /** Put in front of every text of a role; a role without a prefix is sent as it is. */
  prefixes: z
    .strictObject({ query: z.string().default(""), document: z.string().default("") })
    .optional(),
  prices: z.array(z.strictObject(priceFields)).default([]),
});

const serverSchema = z.strictObject({
  name: nameSchema.refine(
    (name) => !["alibaba", "alibaba-compatible", "builtin", "deployment"].includes(name),
    "is the name of another provider",
  ),
  baseUrl: addressSchema,
  key: secretSchema.optional(),
  keyEnv: variableSchema.optional(),
  models: z.array(compatibleModelSchema).default([]),
  /** Whether its `/models` is asked too. */
  discover: z.boolean().optional(),
  /** Texts in one request; DashScope takes 10, TEI 32. */
  batchInputs: z.int().min(1).max(2_048).default(32),
});

/** The JSON file that `EMBEDSCOPE_CONFIG` names. */
export const configurationSchema = z.strictObject({
  accounts: z.array(accountSchema).default([]),
  deployments: z.array(deploymentSchema).default([]),
  openai: z.array(serverSchema).default([]),
  prices: z
    .array(z.strictObject({ model: z.string().regex(/^[a-z][a-z0-9-]*:.+$/), ...priceFields }))
    .default([]),
});

export type ConfigurationFile = z.infer<typeof configurationSchema>;
export type AccountRates = z.infer<typeof ratesSchema>;

export const defaultRates: AccountRates = ratesSchema.parse({});

function httpUrl(value: string): URL | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const usable = url !== null && /^https?:$/.test(url.protocol) && url.host !== "";
  return usable && url.username === "" && url.password === "" ? url : null;
}
