/**
 * An exact decimal number: `digits / 10^scale`.
 *
 * Binary floating point cannot hold 0.1 or 0.9995, so `1440 * (1 - 0.9)` is 143.99999999999997 and a budget of 0.1 %
 * prints as 0.09999999999998899 %. Targets and timeslices are therefore computed on the digits the author wrote.
 *
 * Always normalised: `scale >= 0`, and `digits` does not end in a zero unless `scale` is 0. Two equal numbers are
 * thus equal objects. It holds a bigint, which `JSON.stringify` refuses: send `toText` over a wire.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

// YAML 1.2 core schema, floats and decimal integers: https://yaml.org/spec/1.2.2/#1032-tag-resolution
const decimalText = /^([-+]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?$/;

// Wider than any double (1e308 to 5e-324). Without a limit "1e999999999" would allocate a gigabyte of zeros.
const largestExponent = 400;
const longestText = 800;

export const zero: Decimal = { digits: 0n, scale: 0 };
export const one: Decimal = { digits: 1n, scale: 0 };
export const hundred: Decimal = { digits: 100n, scale: 0 };

/**
 * The exact value of a number as written in YAML, JSON or on a command line: `99.95`, `1e-3`, `+.5`, `5.`.
 *
 * Undefined for anything else: empty text, `.nan`, `.inf`, hexadecimal and octal integers, thousands separators,
 * surrounding spaces, an exponent beyond ±400, or more than 800 characters.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > longestText) return undefined;
  const match = decimalText.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", bareFraction = "", exponentText = "0"] = match;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > largestExponent) return undefined;
  const places = fraction + bareFraction;
  const magnitude = BigInt(whole + places || "0");
  return shifted(sign === "-" ? -magnitude : magnitude, places.length - exponent);
}

/**
 * The decimal that JavaScript prints for a number, so `fromNumber(0.1)` is exactly one tenth: for a number that came
 * from text of up to 15 digits this is what the author wrote. Undefined for NaN and the infinities.
 */
export function fromNumber(value: number): Decimal | undefined {
  return parseDecimal(String(value));
}

/** An exact integer as a decimal. */
export function fromBigInt(value: bigint): Decimal {
  return { digits: value, scale: 0 };
}

export function add(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return shifted(digitsAt(left, scale) + digitsAt(right, scale), scale);
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return shifted(digitsAt(left, scale) - digitsAt(right, scale), scale);
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return shifted(left.digits * right.digits, left.scale + right.scale);
}

/** The value times `10^power`, exactly; `shift(ratio, 2)` turns a ratio into a percentage. */
export function shift(value: Decimal, power: number): Decimal {
  return shifted(value.digits, value.scale - power);
}

/**
 * How many whole times `right` fits into `left`: the quotient rounded down, also below zero (-7 / 2 is -4).
 * Undefined when `right` is 0.
 */
export function floorDivide(left: Decimal, right: Decimal): bigint | undefined {
  if (right.digits === 0n) return undefined;
  const scale = Math.max(left.scale, right.scale);
  return floorQuotient(digitsAt(left, scale), digitsAt(right, scale));
}

/** The quotient rounded down to `places` digits after the point. Undefined when `right` is 0. */
export function divide(left: Decimal, right: Decimal, places: number): Decimal | undefined {
  const quotient = floorDivide(shift(left, places), right);
  return quotient === undefined ? undefined : shifted(quotient, places);
}

/** The largest value with at most `places` digits after the point that is not above the given one. */
export function floorTo(value: Decimal, places: number): Decimal {
  if (value.scale <= places) return value;
  return shifted(floorQuotient(value.digits, powerOfTen(value.scale - places)), places);
}

/** The nearest value with at most `places` digits after the point; halves go up. */
export function roundTo(value: Decimal, places: number): Decimal {
  return floorTo(add(value, { digits: 5n, scale: places + 1 }), places);
}

/** Negative when `left` is smaller, 0 when equal, positive when larger. */
export function compare(left: Decimal, right: Decimal): number {
  const difference = subtract(left, right).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest double. */
export function toNumber(value: Decimal): number {
  return Number(toText(value));
}

/** Plain notation without an exponent and without superfluous zeros: `0.001`, `-12.5`, `100`. */
export function toText(value: Decimal): string {
  const negative = value.digits < 0n;
  const magnitude = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, "0");
  const pointAt = magnitude.length - value.scale;
  const fraction = value.scale > 0 ? `.${magnitude.slice(pointAt)}` : "";
  return `${negative ? "-" : ""}${magnitude.slice(0, pointAt)}${fraction}`;
}

function shifted(digits: bigint, scale: number): Decimal {
  if (digits === 0n) return zero;
  if (scale < 0) return { digits: digits * powerOfTen(-scale), scale: 0 };
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

function digitsAt(value: Decimal, scale: number): bigint {
  return value.digits * powerOfTen(scale - value.scale);
}

function floorQuotient(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
