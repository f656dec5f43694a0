/** The text without accents, so that `Nível` and `nivel` compare once both are in lower case. */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}
