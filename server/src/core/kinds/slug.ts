/** The nearest valid name: `OnCallMail` becomes `on-call-mail`. Empty where no letter or digit is left. */
export function slug(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 63)
    .replace(/^-+|-+$/g, "");
}

/** A name such as 2024, 1e3, 0x1f or null would turn into a number or nothing without quotes. */
export function quotedIfNeeded(name: string): string {
  return /^[\d]|^(?:null|true|false|yes|no|on|off|y|n)$/.test(name) ? JSON.stringify(name) : name;
}
