import { wilsonInterval, type ShareInterval } from './wilson';

/** How alike two passes over the same things are, each a yes or a no. */
interface Agreement {
  same: number;
  of: number;
  /** Of the share that is the same. */
  interval: ShareInterval;
  /** Agreement beyond chance, 1 for perfect, 0 for what chance would give (Cohen 1960); undefined where all were marked alike. */
  kappa: number | undefined;
}

/**
 * Two passes compared, thing by thing.
 *
 *     yes yes no no against yes no no no → 3 of 4, kappa 0.5
 *
 * @returns undefined if there is nothing to compare
 */
export function agreementOf(
  pairs: readonly (readonly [boolean, boolean])[],
): Agreement | undefined {
  const of = pairs.length;
  if (of === 0) return undefined;
  const same = pairs.filter(([one, other]) => one === other).length;
  const share = (pass: 0 | 1) => pairs.filter((pair) => pair[pass]).length / of;
  const first = share(0);
  const second = share(1);
  const chance = first * second + (1 - first) * (1 - second);
  return {
    same,
    of,
    interval: wilsonInterval(same, of),
    kappa: chance === 1 ? undefined : (same / of - chance) / (1 - chance),
  };
}
