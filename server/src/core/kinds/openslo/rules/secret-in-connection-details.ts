import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import { rule, selector } from "../../rule.ts";
import { type FoundSecret, findSecret } from "../../secrets.ts";
import { DATA_SOURCE, SLI, type Sli } from "../names.ts";
import { sliView } from "../views/sli.ts";

interface Data extends FoundSecret {
  readonly key: string;
}

export default rule({
  id: "openslo/secret-in-connection-details",
  on: selector<v1.DataSource | Sli>(...DATA_SOURCE.kinds, ...SLI.kinds),
  severity: "warning",
  authority: "ours",
  summary: "Passwords, keys and tokens do not stand in `connectionDetails`",
  why: "These files are kept in version control and read by many, and what was once committed stays in its history. Refer to a secret store or a variable instead, and replace the secret that stood here.",
  avoid: `
apiVersion: openslo/v1
kind: DataSource
metadata:
  name: metrics
spec:
  type: Prometheus
  connectionDetails:
    url: https://prometheus.example.com
    password: correct-horse-battery
`,
  prefer: `
apiVersion: openslo/v1
kind: DataSource
metadata:
  name: metrics
spec:
  type: Prometheus
  connectionDetails:
    url: https://prometheus.example.com
    password: \${PROMETHEUS_PASSWORD}
`,
  check(object, report) {
    for (const at of connectionDetails(object)) {
      visit(valueAt(object, at), at, (path, key, text) => {
        const found = findSecret(key, text);
        if (found) report({ at: path, data: { ...found, key } });
      });
    }
  },
  // The secret itself is never repeated: findings end up in logs.
  message: ({ key, what, why }: Data) =>
    why === "key"
      ? `"${key}" looks like a ${what} in plain text; refer to a secret store or a variable`
      : `the value of "${key}" looks like ${what} in plain text; refer to a secret store or a variable`,
});

function connectionDetails(object: OpsObject<v1.DataSource | Sli>): readonly Path[] {
  if (DATA_SOURCE.kinds.includes(object.kind)) return [["spec", "connectionDetails"]];
  return sliView(object as OpsObject<Sli>).metrics.map(({ sourcePath }) => [
    ...sourcePath,
    "dataSourceSpec",
    "connectionDetails",
  ]);
}

function valueAt(object: OpsObject, path: Path): unknown {
  let value: unknown = object.value;
  for (const segment of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[segment];
  }
  return value;
}

/** Calls for every text and number below a value, with the nearest key above it. */
function visit(value: unknown, path: Path, found: (path: Path, key: string, text: string) => void, key = ""): void {
  if (typeof value === "string" || typeof value === "number") found(path, key, String(value));
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, [...path, index], found, nameOf(item) ?? key);
    return;
  }
  // Pairs such as {name: password, value: …} name their key beside the value.
  const beside = nameOf(value);
  for (const [each, item] of Object.entries(value)) {
    visit(item, [...path, each], found, each === "value" && beside !== undefined ? beside : each);
  }
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { name, key } = value as Readonly<Record<string, unknown>>;
  return typeof name === "string" ? name : typeof key === "string" ? key : undefined;
}
