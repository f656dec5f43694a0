import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createLineIndex } from "../../../server/src/core/text/line-index.ts";

describe("a line index", () => {
  test("counts LF, CRLF and CR as line breaks, and a last empty line", () => {
    expect(createLineIndex("a\nb\r\nc\rd\n").lineCount).toBe(5);
    expect(createLineIndex("").lineCount).toBe(1);
  });

  test("finds the line and character of an offset", () => {
    const lines = createLineIndex("ab\r\ncd");
    expect(lines.positionAt(0)).toEqual({ line: 0, character: 0 });
    expect(lines.positionAt(5)).toEqual({ line: 1, character: 1 });
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(lines.positionAt(-1)).toEqual({ line: 0, character: 0 });
  });

  test("clamps positions to their line, before its line break", () => {
    const lines = createLineIndex("ab\r\ncd\n");
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(lines.offsetAt({ line: 1, character: 99 })).toBe(6);
    expect(lines.offsetAt({ line: 99, character: 0 })).toBe(7);
    expect(lines.offsetAt({ line: -1, character: 5 })).toBe(0);
  });

  test("knows where lines start", () => {
    const lines = createLineIndex("ab\ncd\n");
    expect([0, 1, 2, 3].map((line) => lines.lineStart(line))).toEqual([0, 3, 6, 6]);
  });

  test("agrees with the library that LSP servers use", () => {
    const text = fc.array(fc.constantFrom("a", "é", "😀", "\n", "\r\n", "\r", " "), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(8), fc.nat(8), (parts, offset, line, character) => {
        const lines = createLineIndex(parts.join(""));
        const peer = TextDocument.create("file:///a", "yaml", 0, parts.join(""));
        expect(lines.lineCount).toBe(peer.lineCount);
        expect(lines.offsetAt({ line, character })).toBe(peer.offsetAt({ line, character }));
        const position = lines.positionAt(offset);
        expect(lines.offsetAt(position)).toBe(peer.offsetAt(position));
        expect(lines.lineStart(position.line) + position.character).toBe(Math.min(offset, parts.join("").length));
      }),
    );
  });
});
