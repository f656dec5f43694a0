// The page of VS Code for the Web.
import * as path from "node:path";
import { SETTINGS } from "./settings.mjs";

/** Address of the extension with that number. */
export const extensionAt = (index) => (index === 0 ? "/extension" : `/extension-${index}`);

/** Address of the test bundle: below the extension, because VS Code runs tests in the host of the extension they lie in. */
export const TESTS = "/extension/.tests/web.js";

/** HTML of a workbench window that shows the served workspace, with the served extension. */
export function workbenchPage(origin, options) {
  const config = JSON.stringify(configuration(origin, options)).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <link rel="icon" href="/build/favicon.ico" type="image/x-icon">
  <link rel="stylesheet" href="/build/out/vs/workbench/workbench.web.main.internal.css">
  <style id="vscode-css-modules"></style>
  <script>globalThis._VSCODE_FILE_ROOT = "${origin}/build/out/";</script>
</head>
<body aria-label="">
  <script src="/build/out/nls.messages.js"></script>
  <script type="module">
    import { create, URI } from "/build/out/vs/workbench/workbench.web.main.internal.js";
    const config = ${config};
    const workspaceProvider = {
      workspace: { folderUri: URI.revive(config.folderUri) },
      trusted: true,
      payload: Object.create(null),
      open: async () => false,
    };
    create(document.body, { ...config, workspaceProvider });
  </script>
</body>
</html>
`;
}

function configuration(origin, { workspace, development, installed, tests, settings }) {
  const { host } = new URL(origin);
  const served = (at) => ({ scheme: "http", authority: host, path: at });
  const below = `http://{{uuid}}.${host}/build`;
  return {
    folderUri: { scheme: "ops-files", authority: "", path: `/${path.basename(workspace)}` },
    configurationDefaults: { ...SETTINGS, ...settings },
    additionalBuiltinExtensions: [served("/web-files"), ...(installed ? [served(extensionAt(0))] : [])],
    developmentOptions: {
      ...(development ? { extensions: development.map((_, index) => served(extensionAt(index))) } : {}),
      ...(tests ? { extensionTestsPath: served(TESTS) } : {}),
    },
    productConfiguration: {
      enableTelemetry: false,
      // With a quality, VS Code puts the extension host into a frame with an origin of its own, as on vscode.dev.
      quality: "stable",
      webEndpointUrlTemplate: below,
      webviewContentExternalBaseUrlTemplate: `${below}/out/vs/workbench/contrib/webview/browser/pre/`,
      extensionEnabledApiProposals: { "ops-as-code.web-files": ["fileSearchProvider"] },
    },
  };
}
