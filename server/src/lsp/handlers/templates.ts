import { templates } from "../../core/features/templates.ts";
import { TEMPLATES, type Template } from "../../protocol.ts";
import { guarded } from "../answer.ts";
import type { Session } from "../session.ts";

/** opsAsCode/templates */
export function handleTemplates(session: Session): void {
  session.connection.onRequest(
    TEMPLATES,
    guarded(session, TEMPLATES, [] as readonly Template[], () => templates()),
  );
}
