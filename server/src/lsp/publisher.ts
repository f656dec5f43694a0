import type { Diagnostic } from "vscode-languageserver";
import { diagnostics } from "../core/features/diagnostics.ts";
import { validUntil } from "../core/workspace/findings.ts";
import { createAlarm } from "./alarm.ts";
import type { Session } from "./session.ts";

/**
 * Diagnostics are pushed, never pulled: what is typed in one file changes the findings of others, closed ones included,
 * and only the server knows which. One way for all of them is simpler, and every publish names its version.
 */
export interface Publisher {
  /** Publishes as soon as the beat allows. */
  wake(): void;
  /** The findings of these files may differ from what was published. */
  dirty(uris: Iterable<string>): void;
  /** Closed files wait while the workspace is read for the first time. */
  setReading(reading: boolean): void;
  /** All problems that are shown now. */
  problems(): ProblemCount;
  dispose(): void;
}

export interface ProblemCount {
  readonly error: number;
  readonly warning: number;
}

/** Milliseconds between two publishes of what is being typed. The first key after a pause is answered at once. */
const BEAT = 100;
/** Milliseconds between two publishes at the most, however long the machine stood still during the first. */
const LONGEST_PAUSE = 1000;
/** Milliseconds that closed files may take at a time, so that requests come through. */
const SLICE = 10;

interface Published extends ProblemCount {
  /** The URI as the editor was told it. */
  readonly uri: string;
  readonly count: number;
}

/** What a publisher asks and tells. */
export interface PublisherEvents {
  /** Whether only a part of the file's workspace is known. */
  isPartial(uri: string): boolean;
  /** A file was judged and its findings are published. */
  judged(uri: string): void;
  /** Nothing waits any more. */
  idle(): void;
}

/** A publisher of the session's findings. */
export function createPublisher(session: Session, { isPartial, judged, idle }: PublisherEvents): Publisher {
  const published = new Map<string, Published>();
  const alarm = createAlarm(session, (uris) => {
    for (const uri of uris) waiting.add(uri);
    wake();
  });
  const waiting = new Set<string>();
  let reading = false;
  let notBefore = 0;
  let beat: Timer;
  let atOnce = false;
  let slice: Timer;

  const wake = () => {
    if (beat !== undefined || atOnce) return;
    const wait = notBefore - performance.now();
    if (wait > 0) beat = setTimeout(runBeat, wait);
    else {
      // Not even the millisecond that a timer takes stands between the first key and its answer.
      atOnce = true;
      queueMicrotask(runBeat);
    }
  };
  const runBeat = () => {
    const started = performance.now();
    guard(() => session.flush());
    beat = undefined;
    atOnce = false;
    const open = [...waiting].filter((uri) => session.texts.get(uri) !== undefined);
    for (const uri of open) publish(uri);
    // Work that takes longer than the beat leaves others as much time as it took itself, but nobody waits for long.
    const took = performance.now() - started;
    if (open.length > 0) notBefore = performance.now() + Math.min(Math.max(BEAT - took, took), LONGEST_PAUSE);
    rest();
  };
  const runSlice = () => {
    slice = undefined;
    const end = performance.now() + SLICE;
    for (const uri of waiting) {
      if (session.texts.get(uri) === undefined) publish(uri);
      if (performance.now() > end) break;
    }
    rest();
  };
  const rest = () => {
    const closed = !reading && [...waiting].some((uri) => session.texts.get(uri) === undefined);
    if (closed) slice ??= setTimeout(runSlice, 1);
    else if (waiting.size === 0) idle();
  };
  const publish = (uri: string) => {
    waiting.delete(uri);
    guard(() => send(session, published, uri, isPartial(uri)));
    alarm.set(uri, validUntil(session.workspaceOf(uri), uri));
    judged(uri);
  };
  const guard = (work: () => void) => {
    try {
      work();
    } catch (error) {
      session.connection.console.error(`diagnostics: ${String((error as Error)?.stack ?? error)}`);
    }
  };
  return {
    wake,
    dirty(uris) {
      for (const uri of uris) waiting.add(uri);
      wake();
    },
    setReading(now) {
      if (reading === now) return;
      reading = now;
      if (now) return;
      for (const uri of session.texts.uris()) waiting.add(uri);
      wake();
    },
    problems: () => sum(published.values()),
    dispose() {
      clearTimeout(beat);
      clearTimeout(slice);
      alarm.dispose();
    },
  };
}

type Timer = ReturnType<typeof setTimeout> | undefined;

function send(session: Session, published: Map<string, Published>, file: string, partial: boolean): void {
  const before = published.get(file);
  const shown = session.isShown(file);
  const found = shown ? diagnostics(session.workspaceOf(file), file, session.now(), { partial }) : [];
  const version = session.texts.get(file)?.version;
  const uri = session.spelling(file);
  // A closed file without findings that never had any is not worth a message; a workspace has thousands of them.
  if (version === undefined && found.length === 0 && (before?.count ?? 0) === 0) return;
  if (before && before.uri !== uri && before.count > 0)
    void session.connection.sendDiagnostics({ uri: before.uri, diagnostics: [] });
  const fitting = found.map((each) => adapt(each, session));
  void session.connection.sendDiagnostics({ uri, version, diagnostics: fitting });
  if (found.length === 0) published.delete(file);
  else published.set(file, { uri, count: found.length, ...countProblems(found) });
}

/** Leaves out what the editor has not said that it understands. */
function adapt(diagnostic: Diagnostic, { client, spelling }: Session): Diagnostic {
  const { relatedInformation, tags, codeDescription, ...plain } = diagnostic;
  const related = relatedInformation?.map(({ location, message }) => ({
    location: { uri: spelling(location.uri), range: location.range },
    message,
  }));
  return {
    ...plain,
    ...(client.relatedInformation && related ? { relatedInformation: related } : {}),
    ...(client.diagnosticTags && tags ? { tags } : {}),
    ...(client.codeDescription && codeDescription ? { codeDescription } : {}),
  };
}

function countProblems(found: readonly Diagnostic[]): ProblemCount {
  const count = (severity: number) => found.filter((each) => each.severity === severity).length;
  return { error: count(1), warning: count(2) };
}

function sum(counts: Iterable<ProblemCount>): ProblemCount {
  let [error, warning] = [0, 0];
  for (const each of counts) {
    error += each.error;
    warning += each.warning;
  }
  return { error, warning };
}
