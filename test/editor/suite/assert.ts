// Assertions that run in every host: node:assert does not exist in the worker extension host.

/** Fails unless `condition` holds. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails unless both are the same plain data (compared as JSON, keys in order). */
export function equal<T>(actual: T, expected: T, what = "value"): void {
  const [is, should] = [show(actual), show(expected)];
  if (is !== should) throw new Error(`${what}\n  is        ${is}\n  should be ${should}`);
}

/** Fails unless `text` holds `part` (or matches it). */
export function includes(text: string, part: string | RegExp, what = "text"): void {
  const found = typeof part === "string" ? text.includes(part) : part.test(text);
  if (!found) throw new Error(`${what}\n  ${text}\n  should hold ${part}`);
}

/** Fails unless the promise rejects; returns what it rejected with. */
export async function rejects(promise: PromiseLike<unknown>, what = "promise"): Promise<unknown> {
  const settled = await Promise.resolve(promise).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in settled) return settled.error;
  throw new Error(`${what} should reject, and resolved with ${show(settled.value)}`);
}

/** Plain text of a value for a failure message. */
export function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
