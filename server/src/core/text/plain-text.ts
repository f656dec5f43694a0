/**
 * Markdown as text for editors that show it as it stands: without emphasis, code marks and link targets. Tables and
 * lists are left, since they read well as they are.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^```\w*\n?/gm, "")
    .replace(/`([^`\n]*)`/g, "$1")
    .replace(/\*\*([^*\n]+)\*\*/g, "$1")
    .replace(/(^|[\s(])[*_]([^*_\n]+)[*_](?=[\s).,;:]|$)/gm, "$1$2")
    .replace(/\[([^\]\n]*)\]\(([^)\n]*)\)/g, "$1")
    .replace(/^#{1,6} /gm, "")
    .replace(/^\|(?:\s*:?-+:?\s*\|)+\n/gm, "");
}
