import type { Range } from "vscode-languageserver-types";

/** The requests and notifications that client and server share beside LSP's own. Types and names only. */

/** Client → server: the tree of services; parameters: none. Answer: `ServiceNode[]`. */
export const SERVICES = "opsAsCode/services";

/** Server → client: the services may look different now. Sent after a change has been judged, never per key. */
export const SERVICES_CHANGED = "opsAsCode/servicesChanged";

/** Client → server: the error budget table of the SLO around a position. Parameters: `BudgetTableParams`. Answer: `BudgetTable | null`. */
export const BUDGET_TABLE = "opsAsCode/budgetTable";

/** Client → server: the step of a runbook at a position. Parameters: `StepParams`. Answer: `StepToCopy | null`. */
export const STEP = "opsAsCode/step";

/** Client → server: the texts from which new files can be made. Answer: `Template[]`. */
export const TEMPLATES = "opsAsCode/templates";

/** Server → client: what the language status item shows. Parameters: `Status`. */
export const STATUS = "opsAsCode/status";

/** Server → client: the files of the workspace that may be ours, where the server has no file system. Answer: URIs. */
export const FIND_FILES = "opsAsCode/findFiles";

/** Server → client: a file's text, where the server has no file system. Parameters: `{ uri }`. Answer: `string | null`. */
export const READ_FILE = "opsAsCode/readFile";

/** Server → client: whether there is such a file, where the server has no file system. Parameters: `{ uri }`. Answer: `boolean | null` where nobody can tell. */
export const FILE_EXISTS = "opsAsCode/fileExists";

/** A command of the client, for actions that make a file: shows it. Argument: its URI. */
export const OPEN_FILE = "opsAsCode.openFile";

export interface TreeNode {
  /** Stable over refreshes, so that the tree keeps what is expanded. */
  readonly id: string;
  readonly label: string;
  /** Shown dimmed behind the label: `99.9 % over 28 d · 40 m 19 s`. */
  readonly description?: string;
  readonly tooltip?: string;
  readonly kind: "service" | "slo" | "objective" | "alertPolicy" | "group";
  /** Where the definition stands; a click opens it. */
  readonly location?: { readonly uri: string; readonly range: Range };
  /** Problems of the object and everything below it. */
  readonly problems: { readonly error: number; readonly warning: number };
  readonly children: readonly TreeNode[];
}

export type ServiceNode = TreeNode;

export interface BudgetTableParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

export interface BudgetTable {
  readonly title: string;
  readonly markdown: string;
}

export interface StepParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** A step's command, and what to ask for before it can be run. */
export interface StepToCopy {
  readonly title: string;
  /** The command in pieces: text as it is, and names of parameters whose values go there. */
  readonly parts: readonly { readonly text: string; readonly isParameter: boolean }[];
  /** The parameters that the command uses, in its order. */
  readonly parameters: readonly StepParameter[];
}

export interface StepParameter {
  readonly name: string;
  readonly description?: string;
  /** The value that it has unless somebody says otherwise. */
  readonly preset?: string;
  /** The only values that it may have. */
  readonly values?: readonly string[];
  /** A regular expression that the value matches. */
  readonly pattern?: string;
  readonly required: boolean;
  /** Not to be shown while it is typed. */
  readonly secret: boolean;
}

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** LSP snippet syntax. */
  readonly body: string;
  /** Language id of the new file. */
  readonly language: "yaml" | "markdown";
  /** Proposed file name, e.g. `slo.yaml`. */
  readonly fileName: string;
}

export interface Status {
  readonly files: number;
  readonly objects: number;
  readonly problems: { readonly error: number; readonly warning: number };
  /** Whether the workspace is still being read. */
  readonly busy: boolean;
}

/** What the client hands over when it starts the server. */
export interface InitializationOptions {
  /** The switches of the inlay hints, by group; a missing one is on. */
  readonly inlayHints?: Readonly<Record<string, boolean>>;
  /** The company's stage where no `ops-as-code.yaml` names one; missing or empty is `growth`. */
  readonly stage?: string;
  /** Whether the server may read outside the opened folders (the folders above, for `ops-as-code.yaml`): trusted workspaces only. */
  readonly trusted?: boolean;
  /** Whether the editor offers the snippets itself, so that completion leaves them out. */
  readonly contributedSnippets?: boolean;
}
