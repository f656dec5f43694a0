/** What a text seems to give away, and whether its key or its own shape says so. */
export interface FoundSecret {
  readonly what: string;
  readonly why: "key" | "shape";
}

/**
 * Whether the text under a key is a secret in plain text. By its shape, whatever the key: tokens of well-known services,
 * private keys, passwords in URLs. By its key: `password`, `apiKey` and the like with a value of their own, which is not a
 * reference to a secret kept elsewhere and no placeholder.
 */
export function findSecret(key: string, text: string): FoundSecret | undefined {
  const value = text.trim();
  if (value === "" || refersElsewhere(value)) return undefined;
  const shape = shapes.find(({ pattern }) => pattern.test(value));
  if (shape) return { what: shape.what, why: "shape" };
  if (hasPasswordInUrl(value)) return { what: "a URL with a password", why: "shape" };
  const what = secretKey(key);
  if (mayHoldName.test(key) && isName(value)) return undefined;
  return what && !isPlaceholder(value) && !isAddress(value) ? { what, why: "key" } : undefined;
}

const privateKey = { what: "a private key", pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ };

/** What tells a secret wherever it stands. */
export const tokenShapes: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "an AWS access key", pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: "a GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})/ },
  { what: "a GitLab token", pattern: /\bglpat-[\w-]{20,}/ },
  { what: "a Slack token", pattern: /\bxox[abposr]-[\w-]{10,}/ },
  { what: "a Slack webhook address", pattern: /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/ },
  { what: "a Google API key", pattern: /\bAIza[\w-]{35}/ },
  { what: "a Grafana token", pattern: /\bgl(?:sa|c)_[\w=+/]{20,}/ },
  { what: "a New Relic key", pattern: /\bNR(?:AK|II|JS|RA)-[A-Z0-9]{20,}/ },
  { what: "a Dynatrace token", pattern: /\bdt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}/ },
  { what: "a JSON Web Token", pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/ },
];

const shapes = [
  privateKey,
  ...tokenShapes,
  { what: "a bearer token", pattern: /^(?:Bearer|Token)\s+[\w.~+/=-]{16,}$/i },
  { what: "a user name and password", pattern: /^Basic\s+[A-Za-z0-9+/]{8,}={0,2}$/i },
];

function hasPasswordInUrl(value: string): boolean {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/i.exec(value)?.[1];
  return password !== undefined && !refersElsewhere(password) && !isPlaceholder(password);
}

// Words of a key that make it a secret, at the end of the key: `tokenUrl` and `passwordFile` say where one is.
const secretWords: Readonly<Record<string, string>> = {
  password: "password",
  passwd: "password",
  passphrase: "passphrase",
  pwd: "password",
  pgpassword: "password",
  secret: "secret",
  token: "token",
  apikey: "key",
  appkey: "key",
  applicationkey: "key",
  accesskey: "key",
  secretkey: "key",
  secretaccesskey: "key",
  licensekey: "key",
  privatekey: "private key",
  clientsecret: "secret",
  credentials: "credential",
};

// `secret: prometheus-credentials` is the name of a secret as often as one.
export const mayHoldName = /^(?:secret|credentials)$/i;

function isName(value: string): boolean {
  return /^[a-z]+(?:[-./][a-z]+)+$/.test(value);
}

/** What the value under a key is, where the key says that it is a secret: `password`, `key`. */
export function secretKey(key: string): string | undefined {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  for (let from = 0; from < words.length; from++) {
    const found = secretWords[words.slice(from).join("")];
    if (found) return found;
  }
  return undefined;
}

/** Variables, templates, calls of a secret store, paths and masks: the secret itself is elsewhere. */
export function refersElsewhere(value: string): boolean {
  return (
    /\$\{|\{\{|\$\(|<%|^\$\w+$|^%\w+%$|^!\w+\s/.test(value) ||
    /^(?:vault|secret|secrets|env|ref|file|sops|op|ssm|arn|awssm|gcpsm|aws-sm|gcp-sm|akv|k8s|doppler|keyvault)(?:\+[\w-]+)?:/i.test(
      value,
    ) ||
    /^ENC\[/.test(value) ||
    /^(?:\.{0,2}|~)\/[\w./-]+$/.test(value)
  );
}

/** What an author writes who does not write the secret. */
export function isPlaceholder(value: string): boolean {
  return (
    /^(?:[*x•.·-]+|<[^>]*>|\[[^\]]*\]|n\/?a|none|null|true|false|tbd|todo|redacted|masked|hidden|empty)$/i.test(
      value,
    ) ||
    /change[-_ ]?me|replace[-_ ]?(?:me|with|this)|place[-_ ]?holder|^(?:your|my|some|the|an?|insert)[-_ ]|example|dummy|sample/i.test(
      value,
    ) ||
    /^(?:password|passwd|secret|token|(?:api|app|access|private)[-_ ]?key|string)$/i.test(value)
  );
}

/** `https://…/oauth2/token` under `token`: an address where something is to be had. */
function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value);
}
