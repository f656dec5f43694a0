import { services } from "../../core/features/services.ts";
import { SERVICES, type ServiceNode, type TreeNode } from "../../protocol.ts";
import { guarded } from "../answer.ts";
import type { Session } from "../session.ts";

/** opsAsCode/services: the tree; where several folders have services, one branch for each folder. */
export function handleServices(session: Session): void {
  const { connection, graphs } = session;
  connection.onRequest(
    SERVICES,
    guarded(session, SERVICES, [] as readonly ServiceNode[], () => {
      session.flush();
      const trees = graphs.folders().flatMap((folder) => {
        const nodes = services(graphs.workspace(folder), session.now());
        return nodes.length > 0 ? [{ folder, nodes }] : [];
      });
      return trees.length > 1 ? trees.map(({ folder, nodes }) => branch(folder, nodes)) : (trees[0]?.nodes ?? []);
    }),
  );
}

function branch(folder: string, nodes: readonly TreeNode[]): TreeNode {
  const sum = (what: "error" | "warning") => nodes.reduce((total, { problems }) => total + problems[what], 0);
  return {
    id: folder,
    label: decodeURIComponent(folder.slice(folder.lastIndexOf("/") + 1)) || "Outside of the workspace",
    kind: "group",
    problems: { error: sum("error"), warning: sum("warning") },
    children: nodes.map((node) => within(folder, node)),
  };
}

/** Ids are unique in the whole tree. */
function within(folder: string, node: TreeNode): TreeNode {
  return { ...node, id: `${folder}#${node.id}`, children: node.children.map((child) => within(folder, child)) };
}
