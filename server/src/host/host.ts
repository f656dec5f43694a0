/** What the outside world is to the server and the command: everything that core must not know. */
export interface Host {
  readonly files: Files;
  /** Now, in epoch milliseconds. */
  clock(): number;
  log(message: string): void;
}

export interface Files {
  /** A file's text, decoded; undefined where it is gone, unreadable or no text. Never throws. */
  read(uri: string): Promise<string | undefined>;
  /** Whether something stands at a place, links followed; undefined where nobody could look. Never throws. */
  exists(uri: string): Promise<boolean | undefined>;
  /** The YAML, JSON and Markdown files below a folder that version control does not ignore, in a stable order. Unreadable folders are passed over. Throws when nobody could look: that is not an empty folder. */
  list(folder: string, options?: ListOptions): AsyncIterable<string>;
}

export interface ListOptions {
  /** Stops after that many files. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** File name endings with the dot; default: those of YAML and Markdown. */
  readonly endings?: readonly string[];
}

/** A host with a file system of its own, which can also say what is there and why a file has no text. */
export interface DiskHost extends Host {
  readonly files: DiskFiles;
}

export interface DiskFiles extends Files {
  /** What stands at a place, links followed; undefined where there is nothing, or nothing that can be looked at. */
  typeOf(uri: string): Promise<"file" | "folder" | undefined>;
  /** A file's text, or why there is none. Never throws. */
  load(uri: string): Promise<LoadedFile>;
}

export type LoadedFile =
  | { readonly type: "text"; readonly text: string }
  /** Bytes that are neither UTF-8 nor UTF-16; `text` has U+FFFD for each of them. */
  | { readonly type: "notText"; readonly text: string }
  | { readonly type: "missing" }
  /** `reason` completes "cannot be read: …". */
  | { readonly type: "unreadable"; readonly reason: string };
