/** The address of a rule's page: what it expects, why, and an example of both. */
export function docsUrl(rule: string): string {
  return `https://github.com/ops-as-code/ops-as-code/blob/main/docs/rules/${rule}.md`;
}
