import type { Session } from "./session.ts";

/** Rings for files whose findings change by time alone: a review that is due, a date that passes. */
export interface Alarm {
  /** The findings of the file hold until that instant (epoch milliseconds); infinite when time changes nothing. */
  set(uri: string, until: number): void;
  dispose(): void;
}

/** The longest time that a timer can be set to; what is later is looked at again then. */
const LONGEST = 2 ** 31 - 1;

/** One timer for all files. `ring` is told of the files whose time has come. */
export function createAlarm(session: Pick<Session, "now">, ring: (uris: readonly string[]) => void): Alarm {
  const times = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = Number.POSITIVE_INFINITY;
  const rest = () => {
    clearTimeout(timer);
    next = Math.min(Number.POSITIVE_INFINITY, ...times.values());
    if (next === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(run, Math.min(Math.max(next - session.now(), 0), LONGEST));
  };
  const run = () => {
    const now = session.now();
    const due = [...times].filter(([, until]) => until <= now).map(([uri]) => uri);
    for (const uri of due) times.delete(uri);
    rest();
    if (due.length > 0) ring(due);
  };
  return {
    set(uri, until) {
      if (times.get(uri) === until || (until === Number.POSITIVE_INFINITY && !times.has(uri))) return;
      if (until === Number.POSITIVE_INFINITY) times.delete(uri);
      else times.set(uri, until);
      if (until !== next) rest();
    },
    dispose: () => clearTimeout(timer),
  };
}
