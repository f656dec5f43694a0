// A file system extension for VS Code for the Web: every file of the scheme `ops-files` is fetched from the test server
// that also serves this extension. It is CommonJS because the worker extension host loads nothing else.
const vscode = require("vscode");

const SCHEME = "ops-files";

exports.activate = (context) => {
  const files = new ServedFiles(context.extensionUri.with({ path: "/files", query: "", fragment: "" }).toString(true));
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider(SCHEME, files),
  );
};

class ServedFiles {
  #changed = new vscode.EventEmitter();
  onDidChangeFile = this.#changed.event;

  constructor(base) {
    this.base = base;
  }

  watch() {
    // Whatever changes, changes through this provider, which says so itself.
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri) {
    return (await this.#request("GET", uri, "stat")).json();
  }

  async readDirectory(uri) {
    return (await this.#request("GET", uri, "list")).json();
  }

  async readFile(uri) {
    return new Uint8Array(await (await this.#request("GET", uri)).arrayBuffer());
  }

  async writeFile(uri, content, { create, overwrite }) {
    const exists = await this.#exists(uri);
    if (!exists && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (exists && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    await this.#request("PUT", uri, "", content);
    this.#tell([exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri]);
  }

  async createDirectory(uri) {
    await this.#request("PUT", uri, "folder");
    this.#tell([vscode.FileChangeType.Created, uri]);
  }

  async delete(uri) {
    await this.#request("DELETE", uri);
    this.#tell([vscode.FileChangeType.Deleted, uri]);
  }

  async rename(from, to, { overwrite }) {
    if (!overwrite && (await this.#exists(to))) throw vscode.FileSystemError.FileExists(to);
    await this.#request("POST", from, `to=${encodeURIComponent(to.path)}`);
    this.#tell([vscode.FileChangeType.Deleted, from], [vscode.FileChangeType.Created, to]);
  }

  /** Every file below the folder: VS Code picks those that match. */
  async provideFileSearchResults(_query, { folder }) {
    const found = [];
    const visit = async (at) => {
      for (const [name, type] of await this.readDirectory(at)) {
        const uri = vscode.Uri.joinPath(at, name);
        if (type === vscode.FileType.Directory) await visit(uri);
        else found.push(uri);
      }
    };
    await visit(folder);
    return found;
  }

  async #exists(uri) {
    return this.stat(uri).then(
      () => true,
      () => false,
    );
  }

  async #request(method, uri, query = "", body = undefined) {
    const path = uri.path.split("/").map(encodeURIComponent).join("/");
    const answer = await fetch(`${this.base}${path}?${query}`, { method, body, cache: "no-store" });
    if (answer.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (!answer.ok) throw vscode.FileSystemError.Unavailable(`${method} ${uri}: ${await answer.text()}`);
    return answer;
  }

  #tell(...changes) {
    this.#changed.fire(changes.map(([type, uri]) => ({ type, uri })));
  }
}
