/** The y of labels, in their order, moved so that none lies closer than `gap` to another. */
export function spreadOut(heights: readonly number[], gap: number, lowest: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  for (let i = 1; i < order.length; i++)
    placed[order[i]!] = Math.max(placed[order[i]!]!, placed[order[i - 1]!]! + gap);
  let limit = lowest;
  for (const at of [...order].reverse()) {
    placed[at] = Math.min(placed[at]!, limit);
    limit = placed[at]! - gap;
  }
  return placed;
}
