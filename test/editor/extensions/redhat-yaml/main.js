// The part of the public API of Red Hat's YAML extension that others register schemas with, and the one behaviour that
// matters beside it: where no contributor claims a file, it guesses, and offers completions by its guess.
const vscode = require("vscode");

exports.activate = (context) => {
  const contributors = [];
  const claims = (uri) => contributors.some(({ requestSchema }) => requestSchema(uri) !== undefined);
  context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider("yaml", {
      provideCompletionItems: ({ uri }) =>
        claims(uri.toString())
          ? []
          : ["guess", "apiVersion", "kind"].map(
              (label) => new vscode.CompletionItem(label, vscode.CompletionItemKind.Property),
            ),
    }),
  );
  return {
    /** What has been registered, for the tests. */
    contributors,
    registerContributor(schema, requestSchema, requestSchemaContent, label) {
      if (contributors.some((each) => each.schema === schema)) return false;
      contributors.push({ schema, requestSchema, requestSchemaContent, label });
      return true;
    },
  };
};
