import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  type Decimal,
  divide,
  floorDivide,
  floorTo,
  fromBigInt,
  fromNumber,
  multiply,
  parseDecimal,
  roundTo,
  shift,
  subtract,
  toNumber,
  toText,
} from "../../../server/src/core/math/decimal.ts";

const decimal = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (!value) throw new Error(`"${text}" is no number`);
  return value;
};

describe("reading a number as it is written", () => {
  it.each([
    ["99.95", "99.95"],
    ["0.9995", "0.9995"],
    ["1e-3", "0.001"],
    ["9.5e1", "95"],
    ["9.5E+1", "95"],
    ["99.90", "99.9"],
    ["+.5", "0.5"],
    ["5.", "5"],
    ["-0", "0"],
    ["-0.25", "-0.25"],
    ["007", "7"],
    ["1000", "1000"],
    ["0.1000000000000000000001", "0.1000000000000000000001"],
  ])("%s is %s", (text, plain) => expect(toText(decimal(text))).toBe(plain));

  it.each(["", " ", ".", "e5", "abc", "99,9", "1_000", "0x1F", ".nan", ".inf", "99.9%", " 1", "1.2.3"])(
    "%j is no number",
    (text) => expect(parseDecimal(text)).toBeUndefined(),
  );

  it("refuses sizes that would fill the memory", () => {
    expect(parseDecimal("1e999999999")).toBeUndefined();
    expect(parseDecimal("1e-999999999")).toBeUndefined();
    expect(parseDecimal("9".repeat(10_000))).toBeUndefined();
  });

  it("takes every finite number, and neither NaN nor an infinity", () => {
    expect(toText(fromNumber(1e-7) as Decimal)).toBe("0.0000001");
    expect(fromNumber(Number.MAX_VALUE)).toBeDefined();
    expect(fromNumber(Number.MIN_VALUE)).toBeDefined();
    expect(fromNumber(Number.NaN)).toBeUndefined();
    expect(fromNumber(Number.POSITIVE_INFINITY)).toBeUndefined();
  });
});

describe("arithmetic", () => {
  it("is exact where floating point is not", () => {
    expect(toText(add(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(toText(subtract(decimal("100"), decimal("99.9")))).toBe("0.1");
    expect(toText(multiply(decimal("1440"), subtract(decimal("1"), decimal("0.9"))))).toBe("144");
  });

  it("divides to the whole number below", () => {
    expect(floorDivide(decimal("7"), decimal("2"))).toBe(3n);
    expect(floorDivide(decimal("-7"), decimal("2"))).toBe(-4n);
    expect(floorDivide(decimal("0.3"), decimal("0.1"))).toBe(3n);
    expect(floorDivide(decimal("1"), decimal("0"))).toBeUndefined();
  });

  it("divides and rounds to places", () => {
    expect(toText(divide(decimal("2"), decimal("3"), 4) as Decimal)).toBe("0.6666");
    expect(toText(floorTo(decimal("1.999"), 2))).toBe("1.99");
    expect(toText(roundTo(decimal("1.995"), 2))).toBe("2");
    expect(toText(roundTo(decimal("0.125"), 2))).toBe("0.13");
  });
});

describe("properties", () => {
  const decimals = fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -20, max: 20 }))
    .map(([digits, power]) => shift(fromBigInt(digits), power));

  it("text and back is the same number", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(parseDecimal(toText(value))).toEqual(value);
      }),
    );
  });

  it("a double and back is the same double", () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(doubles, (value) => {
        expect(toNumber(fromNumber(value) as Decimal)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it("subtraction undoes addition, and order is kept by it", () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        expect(subtract(add(left, right), right)).toEqual(left);
        expect(compare(left, right)).toBe(-compare(right, left) + 0);
      }),
    );
  });

  it("the whole quotient leaves a rest smaller than the divisor", () => {
    const positive = decimals.filter(({ digits }) => digits > 0n);
    fc.assert(
      fc.property(decimals, positive, (left, right) => {
        const rest = subtract(left, multiply(fromBigInt(floorDivide(left, right) as bigint), right));
        expect(rest.digits >= 0n && compare(rest, right) < 0).toBe(true);
      }),
    );
  });
});
