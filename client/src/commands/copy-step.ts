import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { STEP, type StepParameter, type StepParams, type StepToCopy } from "../../../server/src/protocol.ts";
import { ask } from "./ask.ts";

/** "Copy Step with Parameters Filled In": asks for what the step at the cursor needs, and copies its command. It is never run. */
export function registerCopyStep(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("opsAsCode.copyStep", async () => {
    const step = await stepAtCursor(client);
    if (step === undefined) return;
    if (step === null) {
      const message = vscode.l10n.t(
        "There is no command at the cursor. Put the cursor into a step of a runbook and try again.",
      );
      void vscode.window.showInformationMessage(message);
      return;
    }
    const values = new Map<string, string>();
    for (const [index, parameter] of step.parameters.entries()) {
      const title = vscode.l10n.t("{0}: {1} of {2}", step.title, index + 1, step.parameters.length);
      const value = parameter.values ? await pick(title, parameter) : await type(title, parameter);
      if (value === undefined) return;
      values.set(parameter.name, value);
    }
    const command = step.parts.map(({ text, isParameter }) => (isParameter ? (values.get(text) ?? "") : text)).join("");
    await vscode.env.clipboard.writeText(command);
    vscode.window.setStatusBarMessage(vscode.l10n.t("The command of {0} is on the clipboard.", step.title), SHOWN_FOR);
  });
}

/** Milliseconds for which the status bar says that it is done. */
const SHOWN_FOR = 5000;

/** Null where no step is; undefined where the server is not there, which the user has been told. */
async function stepAtCursor(client: BaseLanguageClient): Promise<StepToCopy | null | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const params: StepParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  return ask<StepToCopy | null>(client, STEP, params);
}

/** The value from a list, the preset first; undefined when the person turns away. */
async function pick(
  title: string,
  { name, description, preset, values = [] }: StepParameter,
): Promise<string | undefined> {
  const ordered = [...values].sort((a, b) => Number(b === preset) - Number(a === preset));
  return vscode.window.showQuickPick(ordered, { title, placeHolder: description ?? name, ignoreFocusOut: true });
}

async function type(title: string, parameter: StepParameter): Promise<string | undefined> {
  const { name, description, preset, pattern, required, secret } = parameter;
  const shape = regularExpression(pattern);
  return vscode.window.showInputBox({
    title,
    prompt: description ?? name,
    password: secret,
    ignoreFocusOut: true,
    ...(preset === undefined ? {} : { value: preset }),
    validateInput(value) {
      if (value === "") return required ? vscode.l10n.t("{0} is needed.", name) : undefined;
      return shape?.test(value) === false ? vscode.l10n.t("{0} matches {1}.", name, pattern ?? "") : undefined;
    },
  });
}

/** Undefined for what no engine reads: then anything goes. */
function regularExpression(pattern: string | undefined): RegExp | undefined {
  try {
    return pattern === undefined ? undefined : new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}
