import type { DiskHost } from "../host/host.ts";

/** All that the command sees of its surroundings, so that tests can run it without a process. */
export interface Io {
  readonly host: DiskHost;
  /** The working directory, an absolute path. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What stdout is: null where it is no terminal. */
  readonly terminal: { readonly columns: number } | null;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Everything that stdin has, to its end. */
  stdin(): Promise<Uint8Array>;
  /** Becomes a language server; resolves once it listens. */
  startServer(): Promise<void>;
}

/** No errors were found. */
export const CLEAN = 0;
/** Errors were found. */
export const ERRORS_FOUND = 1;
/** The command was called wrongly, or something it was told to read cannot be read. */
export const FAILED = 2;
