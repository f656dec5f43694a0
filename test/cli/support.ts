import { run } from "../../server/src/cli/run.ts";
import type { DiskHost } from "../../server/src/host/host.ts";
import { memoryHost } from "../../server/src/host/memory.ts";
import { NOW } from "../support/check.ts";

/** What a command left behind. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether it became a language server. */
  readonly serving: boolean;
}

export interface Surroundings {
  readonly host?: DiskHost;
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** Columns of the terminal that stdout is; without it, stdout is none. */
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the command as a shell would, in `/project`, over these files (path below `/project` → text; undefined: unreadable). */
export async function command(
  args: string,
  files: Readonly<Record<string, string | undefined>> = {},
  around: Surroundings = {},
): Promise<Outcome> {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`file:///project/${path}`, text]));
  const written = { stdout: "", stderr: "" };
  let serving = false;
  const status = await run(args === "" ? [] : args.split(" "), {
    host: around.host ?? memoryHost(texts, NOW),
    cwd: around.cwd ?? "/project",
    environment: around.environment ?? {},
    terminal: around.columns === undefined ? null : { columns: around.columns },
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (text) => {
      written.stderr += text;
    },
    stdin: async () =>
      typeof around.stdin === "string" ? new TextEncoder().encode(around.stdin) : (around.stdin ?? new Uint8Array()),
    startServer: async () => {
      serving = true;
    },
  });
  return { status, ...written, serving };
}

/** A service that nothing is wrong with. */
export const service = (name = "checkout") => `apiVersion: openslo/v1
kind: Service
metadata:
  name: ${name}
spec:
  description: Takes orders
`;

/** A service with a mistake in its fifth line: `spec` has no such key. */
export const broken = (name = "checkout") => `apiVersion: openslo/v1
kind: Service
metadata: {name: ${name}}
spec:
  descripton: Takes orders
`;

/** An SLO of the service `checkout`, measured by the SLI `availability`, which is another file's. */
export const slo = `apiVersion: openslo/v1
kind: SLO
metadata: {name: checkout-availability}
spec:
  service: checkout
  indicatorRef: availability
  budgetingMethod: Occurrences
  timeWindow:
    - {duration: 28d, isRolling: true}
  objectives:
    - target: 0.999
`;

export const sli = `apiVersion: openslo/v1
kind: SLI
metadata: {name: availability}
spec:
  ratioMetric:
    counter: true
    good: {metricSource: {type: Prometheus, spec: {query: "sum(http_requests_total{code!~\\"5..\\"})"}}}
    total: {metricSource: {type: Prometheus, spec: {query: sum(http_requests_total)}}}
`;
