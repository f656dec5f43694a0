import { DidChangeConfigurationNotification } from "vscode-languageserver";
import { HINT_GROUPS, type HintGroup } from "../core/kinds/kind-features.ts";
import type { Stage } from "../core/kinds/rule.ts";
import { readStage, USUAL_STAGE } from "../core/workspace/configuration.ts";
import type { Session } from "./session.ts";

/** The section of the settings that is ours. */
const SECTION = "opsAsCode";

/** The switches of the inlay hints; a missing one is on. */
export type HintGroups = Readonly<Record<HintGroup, boolean>>;

/** Reads the switches as an editor hands them over: whatever is not `false` is on. */
export function readHintGroups(value: unknown): HintGroups {
  const given = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(HINT_GROUPS.map((group) => [group, given[group] !== false])) as HintGroups;
}

/** The stage of a company whose `ops-as-code.yaml` names none, as an editor hands it over: empty is the usual one. */
export function stageOf(value: unknown): Stage {
  return readStage(value) ?? USUAL_STAGE;
}

/** Follows changes of the settings, pushed or, where nothing is pushed and the editor allows it, asked for. */
export function followSettings(session: Session): void {
  const { connection, client } = session;
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const section = settings?.[SECTION] ?? (client.pullSettings ? await ask(session) : undefined);
    if (typeof section !== "object" || section === null) return;
    session.settings.inlayHints = readHintGroups((section as { inlayHints?: unknown }).inlayHints);
    if ("stage" in section) session.changeStage(stageOf(section.stage));
    if (client.refreshInlayHints) void connection.languages.inlayHint.refresh();
  });
  if (client.registerSettings) {
    void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
}

async function ask({ connection }: Session): Promise<unknown> {
  try {
    return await connection.workspace.getConfiguration(SECTION);
  } catch {
    return undefined;
  }
}
