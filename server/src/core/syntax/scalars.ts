/** A scalar's value by the core schema of YAML 1.2 (10.3.2): `text` is a plain scalar's text. Dates stay strings. */
export function plainValue(text: string): string | number | boolean | null {
  switch (text) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
  }
  return MAY_BE_NUMBER.test(text) ? numberOrText(text) : text;
}

const MAY_BE_NUMBER = /^[-+.0-9]/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;

function numberOrText(text: string): string | number {
  if (DECIMAL.test(text)) return Number(text);
  if (/^0x[0-9a-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^0o[0-7]+$/.test(text)) return Number.parseInt(text.slice(2), 8);
  const infinite = INFINITE.exec(text);
  if (infinite) return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : text;
}

/** The value of a scalar with an explicit tag, by the tag's full name; undefined when the tag says nothing about it. */
export function taggedValue(tag: string, text: string): string | number | boolean | null | undefined {
  if (tag === "!" || tag === "tag:yaml.org,2002:str") return text;
  const value = plainValue(text);
  switch (tag) {
    case "tag:yaml.org,2002:int":
    case "tag:yaml.org,2002:float":
      return typeof value === "number" ? value : text;
    case "tag:yaml.org,2002:bool":
      return typeof value === "boolean" ? value : text;
    case "tag:yaml.org,2002:null":
      return null;
    case "tag:yaml.org,2002:binary":
    case "tag:yaml.org,2002:timestamp":
      return text;
  }
  return undefined;
}
