import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "schema/invalid-value",
  severity: "error",
  authority: "sdk",
  summary: "A value keeps the limits that the schema sets",
  why: "The schema limits this value (its length, size or form), and no more specific rule explains the limit.",
  exampleFile: "ops-as-code.yaml",
  avoid: `
rules:
  openslo/zero-budget: off
ignore:
  - ""
`,
  prefer: `
rules:
  openslo/zero-budget: off
ignore:
  - vendor/**
`,
  message: (violation) =>
    `"${violation.path.at(-1)}" is ${JSON.stringify(violation.value)}, which ${limit(violation.keyword, violation.params)}`,
});

function limit(keyword: string, params: Readonly<Record<string, unknown>>): string {
  switch (keyword) {
    case "minLength":
      return `is shorter than ${params.limit}`;
    case "maxLength":
      return `is longer than ${params.limit}`;
    case "pattern":
      return `does not have the form ${params.pattern}`;
    case "minimum":
    case "exclusiveMinimum":
    case "maximum":
    case "exclusiveMaximum":
      return `must be ${params.comparison} ${params.limit}`;
    case "minItems":
    case "minProperties":
      return `needs at least ${params.limit}`;
    case "maxItems":
    case "maxProperties":
      return `may have at most ${params.limit}`;
    default:
      return `breaks the limit "${keyword}"`;
  }
}
