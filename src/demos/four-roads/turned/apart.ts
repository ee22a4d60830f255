/**
 * Positions for labels that should be at `wanted` but need `gap` between them: those too close are moved apart around
 * their middle, keeping their order.
 *
 * @example apart([10, 12, 60], 15) → [3.5, 18.5, 60]
 */
export function apart(wanted: readonly number[], gap: number, most = Infinity): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  let groups = order.map((i) => ({ members: [i], middle: wanted[i]! }));
  for (let at = 0; at < groups.length - 1;) {
    const [one, next] = [groups[at]!, groups[at + 1]!];
    const needed = ((one.members.length + next.members.length) / 2) * gap;
    if (next.middle - one.middle >= needed) {
      at++;
      continue;
    }
    const members = [...one.members, ...next.members];
    const middle = members.reduce((sum, i) => sum + wanted[i]!, 0) / members.length;
    groups = [...groups.slice(0, at), { members, middle }, ...groups.slice(at + 2)];
    at = Math.max(0, at - 1);
  }
  const placed: number[] = [];
  for (const { members, middle } of groups) {
    const first = Math.min(
      middle - ((members.length - 1) / 2) * gap,
      most - (members.length - 1) * gap,
    );
    members.forEach((i, n) => (placed[i] = first + n * gap));
  }
  return placed;
}

/** Sideways shifts for marks that would overlap: those closer than `near` are placed `step` apart. */
export function fanned(places: readonly number[], near: number, step: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
  const shifts = places.map(() => 0);
  let group: number[] = [];
  for (const [n, i] of order.entries()) {
    group.push(i);
    const next = order[n + 1];
    if (next !== undefined && places[next]! - places[i]! < near) continue;
    group.forEach((member, at) => (shifts[member] = (at - (group.length - 1) / 2) * step));
    group = [];
  }
  return shifts;
}
