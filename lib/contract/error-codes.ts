import { isProblemCode, problemTexts } from "./problem-texts";

/** Whose fault an error is, hence its HTTP status, and whether sending the same again may help. */
interface ErrorRow {
  status: number;
  retryable: boolean;
  /** English text for programs and logs; the screen translates by code. `{name}` stands for a param. */
  text: string;
}

/** Every error code of our API, in one table. */
export const errorCodes = {
  invalid_request: {
    status: 400,
    retryable: false,
    text: "The request is not valid: {problem}. Correct it and send it again.",
  },
  unknown_model: {
    status: 404,
    retryable: false,
    text: "No provider serves {model}. Pick a model from GET /api/models.",
  },
  unsupported_dimension: {
    status: 400,
    retryable: false,
    text: "{model} cannot give {dimension} dimensions. Choose one of: {allowed}.",
  },
  body_too_large: {
    status: 413,
    retryable: false,
    text: "The body is larger than {limit} bytes. Send fewer inputs in one request.",
  },
  host_not_allowed: {
    status: 421,
    retryable: false,
    text: "This server does not answer for the host {host}. Open it by the address it printed at start, or set PUBLIC_URL.",
  },
  origin_not_allowed: {
    status: 403,
    retryable: false,
    text: "Requests from other sites are refused. Send it from a page of this server.",
  },
  login_required: {
    status: 401,
    retryable: false,
    text: "This server asks for a login. Open /login, or send Authorization: Bearer with the access token.",
  },
  wrong_token: {
    status: 401,
    retryable: false,
    text: "This is not the access token. Ask whoever runs this server for it.",
  },
  too_many_logins: {
    status: 429,
    retryable: true,
    text: "Too many wrong tokens. Try again in {seconds} s.",
  },
  too_many_requests: {
    status: 429,
    retryable: true,
    text: "This visitor has reached the limit of {limit}. Try again in {seconds} s.",
  },
  not_found: { status: 404, retryable: false, text: "There is nothing at this address." },
  internal: {
    status: 500,
    retryable: false,
    text: "Something failed on this server; its log has the details under {reference}.",
  },
  store_unavailable: {
    status: 503,
    retryable: true,
    text: "The server's store cannot be used: {problem}.",
  },
  run_not_found: {
    status: 404,
    retryable: false,
    text: "There is no such run; it may have been deleted. Look for it among the saved runs.",
  },
  run_of_another: {
    status: 403,
    retryable: false,
    text: "Only who saved a run, or the admin, may rename or delete it. Duplicate it to have one of your own.",
  },
  run_not_a_run: {
    status: 400,
    retryable: false,
    text: "This is not a run of Embedscope. Choose a file that was downloaded here, or a link that was copied here.",
  },
  run_other_version: {
    status: 400,
    retryable: false,
    text: "This run was made by another version of Embedscope and cannot be opened by this one.",
  },
  run_damaged: {
    status: 400,
    retryable: false,
    text: "This run is damaged: a part of it is missing or was changed. Ask for it once more.",
  },
  run_too_large: {
    status: 413,
    retryable: false,
    text: "This run is larger than one may be: 64 MB, 20,000 inputs, and 1,000,000 characters a text. Leave out inputs or columns.",
  },
  run_failed_here: {
    status: 500,
    retryable: true,
    text: "This browser could not do it: {problem}. Reload the page and try again.",
  },
  run_unreadable: {
    status: 400,
    retryable: false,
    text: "This is not a run that can be saved: {problem}.",
  },
  runs_full: {
    status: 507,
    retryable: false,
    text: "The saved runs of this server would be more than {limit} bytes. Delete some, or download this one as a file.",
  },
  budget_exceeded: {
    status: 429,
    retryable: false,
    text: "The day's budget of the {scope} has no room: {needed} {unit} are needed and {left} of {cap} are left until {resets}. Send fewer inputs, or wait.",
  },
  admin_required: {
    status: 403,
    retryable: false,
    text: "Only the admin may do this. Log in with the admin's token, or send it as Authorization: Bearer.",
  },
  price_needed: {
    status: 409,
    retryable: false,
    text: "A budget in {currencies} is set and {model} has no price in that currency. Set its price, or a budget of tokens.",
  },
  budget_unavailable: {
    status: 503,
    retryable: true,
    text: "A budget is set, and the store that keeps it cannot be used, so nothing is sent that costs money: {problem}.",
  },
  not_configured: {
    status: 503,
    retryable: false,
    text: "{model} needs configuration: {problem}.",
  },
  input_too_large: {
    status: 400,
    retryable: false,
    text: "This input alone is larger than the {limit} bytes that one request may have. Shorten or split it.",
  },
  input_not_supported: {
    status: 400,
    retryable: false,
    text: "{model} does not take this kind of input ({input}). Leave it out, or choose a model that takes it.",
  },
  image_unreadable: {
    status: 400,
    retryable: false,
    text: "The image cannot be read: {problem}. Send a PNG, JPEG, WebP or GIF of usual size.",
  },
  vendor_invalid_parameter: {
    status: 502,
    retryable: false,
    text: "The provider refused the request as invalid. Check the inputs and the dimension.",
  },
  vendor_unknown_service: {
    status: 502,
    retryable: false,
    text: "The provider has no service {model}. Check the id.",
  },
  vendor_unauthorized: {
    status: 502,
    retryable: false,
    text: "The provider did not accept the key. Check the key in the server's configuration.",
  },
  vendor_deployment_unauthorized: {
    status: 502,
    retryable: false,
    text: "The provider did not accept the key or the deployment's token. Check key and token of {model} in the server's configuration.",
  },
  vendor_forbidden: {
    status: 502,
    retryable: false,
    text: "The key has no access to this workspace or service. Grant it in the provider's console.",
  },
  vendor_rate_limited: {
    status: 503,
    retryable: true,
    text: "The provider's rate limit was reached. It is tried again after a pause.",
  },
  vendor_quota_exhausted: {
    status: 503,
    retryable: false,
    text: "The provider's quota is used up. Raise it in the provider's console.",
  },
  vendor_refused: {
    status: 502,
    retryable: false,
    text: "The provider refused the request with HTTP {status}.",
  },
  vendor_failed: {
    status: 502,
    retryable: true,
    text: "The provider failed with HTTP {status}. Try again later.",
  },
  vendor_unreachable: {
    status: 502,
    retryable: true,
    text: "The provider could not be reached. Check the network and the endpoint in the server's configuration.",
  },
  vendor_timeout: {
    status: 504,
    retryable: true,
    text: "The provider did not answer within {seconds} s. Try again later.",
  },
  vendor_answer_unreadable: {
    status: 502,
    retryable: true,
    text: "The provider's answer could not be read: {problem}.",
  },
  vendor_answer_wrong: {
    status: 502,
    retryable: true,
    text: "The provider's answer is wrong: {problem}.",
  },
  cancelled: { status: 499, retryable: true, text: "Cancelled before it was sent." },
  connection_lost: {
    status: 502,
    retryable: true,
    text: "The connection to the playground's server was lost. Retry what is missing.",
  },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errorCodes;

export type ErrorParams = Record<string, string | number>;

/** The English text of a code with its params filled in. */
export function errorText(code: ErrorCode, params: ErrorParams = {}): string {
  return errorCodes[code].text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const param = params[name] ?? "?";
    return name === "problem" && isProblemCode(param) ? problemTexts[param] : String(param);
  });
}
