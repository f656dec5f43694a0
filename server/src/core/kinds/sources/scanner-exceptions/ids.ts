/** What is wrong with an id that is meant to be of a known scheme. */
export interface BadId {
  /** What the scheme asks for. */
  readonly form: string;
  /** The same id as the scheme writes it, where only case or a sign is wrong. */
  readonly meant?: string;
}

/** Undefined for ids that are right and for those of schemes that are not known here. */
export function badId(_text: string, _now: number): BadId | undefined {
  return undefined;
}
