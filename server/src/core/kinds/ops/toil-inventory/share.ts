/** Whether a share is above a limit by more than sums of fractions are off by themselves. */
export function isAbove(share: number, limit: number): boolean {
  return share - limit > 1e-9;
}
