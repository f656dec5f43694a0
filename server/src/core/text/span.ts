/** A half-open stretch of text, in UTF-16 code units as in LSP and in JavaScript strings. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text: zero-based line, zero-based UTF-16 character, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Two positions, the end exclusive, as in LSP. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replaces one span of a text by another text. */
export interface SpanEdit {
  readonly span: Span;
  readonly text: string;
}

/** Whether `offset` lies in `span`, its end included, as a cursor at the end of a word still belongs to the word. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The span moved by `delta` code units. */
export function shift(span: Span, delta: number): Span {
  return { start: span.start + delta, end: span.end + delta };
}
