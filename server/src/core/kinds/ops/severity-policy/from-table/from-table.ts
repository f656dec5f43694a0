import type { Table } from "../../../../syntax/markdown/types.ts";
import type { TableOrigin } from "../../../kind.ts";
import { readTable } from "./read.ts";
import { writePolicy } from "./write.ts";

/** A policy made of a table of severities in Markdown; undefined for a table of anything else. */
export function fromTable(table: Table, origin: TableOrigin): string | undefined {
  const reading = readTable(table);
  return reading && writePolicy(reading, origin);
}
