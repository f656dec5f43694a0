import { banner } from "./load.mjs";

/** The schema documents as a TypeScript module, without what only a JSON Schema tool needs. */
export function dataModule(schemas) {
  const documents = Object.fromEntries([...schemas].map(([name, document]) => [name, withoutHeader(document)]));
  return `${banner}import type { SchemaNode } from "../node.ts";

/** The documents under \`schemas/\`, by their path in that folder. */
export const schemas: Readonly<Record<string, SchemaNode>> = ${JSON.stringify(documents, null, 1)};
`;
}

function withoutHeader({ $schema: _schema, $id: _id, ...rest }) {
  return rest;
}
