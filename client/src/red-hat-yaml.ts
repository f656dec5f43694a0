import * as vscode from "vscode";

/** The part of Red Hat's public extension API that we speak to. */
interface YamlExtension {
  registerContributor(
    schema: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (uri: string) => string,
    label?: string,
  ): boolean;
}

const EXTENSION = "redhat.vscode-yaml";
const SCHEMA = "ops-as-code";

/**
 * Where Red Hat's YAML extension is installed too, now or later, it is told that our files have a schema that allows
 * everything: it then neither guesses a schema by the file's name nor offers keys of its own beside ours.
 */
export function befriendYamlExtension(output: vscode.LogOutputChannel): vscode.Disposable {
  let known = false;
  const meet = (): void => {
    const extension = vscode.extensions.getExtension<YamlExtension>(EXTENSION);
    if (extension === undefined || known) return;
    known = true;
    register(extension).catch((error) => output.warn(`${EXTENSION} does not take our schema: ${String(error)}`));
  };
  meet();
  return vscode.extensions.onDidChange(meet);
}

async function register(extension: vscode.Extension<YamlExtension>): Promise<void> {
  const api = await extension.activate();
  api?.registerContributor?.(
    SCHEMA,
    (resource) => (isOurs(resource) ? `${SCHEMA}://schema/anything` : undefined),
    () => "{}",
    "Ops as Code",
  );
}

/** Whether every document of an open file is ours, so that nothing is taken from documents that are not. */
function isOurs(resource: string): boolean {
  if (resource.endsWith("/ops-as-code.yaml")) return true;
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === resource);
  const documents =
    document
      ?.getText()
      .split(/^---(?:[ \t].*)?\r?$/m)
      .filter((text) => /^\s*[^#\s]/m.test(text)) ?? [];
  return (
    documents.length > 0 && documents.every((text) => /^["']?apiVersion["']?\s*:\s*["']?(?:openslo|ops\/)/m.test(text))
  );
}
