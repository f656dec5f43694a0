import { stepAt } from "../../core/features/step-at.ts";
import { STEP, type StepParams, type StepToCopy } from "../../protocol.ts";
import { guarded } from "../answer.ts";
import type { Session } from "../session.ts";
import { canonicalUri } from "../uris.ts";

/** opsAsCode/step */
export function handleStep(session: Session): void {
  session.connection.onRequest(
    STEP,
    guarded(session, STEP, null as StepToCopy | null, (params: StepParams) => {
      const uri = canonicalUri(params.uri);
      return stepAt(session.workspaceOf(uri), uri, params.position) ?? null;
    }),
  );
}
