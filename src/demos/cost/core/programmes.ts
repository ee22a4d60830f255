import { HOURS_A_MONTH } from '~/lib/cost/serving';

/** The final runs of a programme, and all the hours that its cards had, or that were reserved for it. */
interface Programme {
  name: string;
  /** The evidence row with both. */
  row: string;
  /** GPU hours. */
  final: number;
  whole: number;
}

/**
 * LLaMA: the four runs of Table 15, and 2,048 cards for about 5 months. BloombergGPT: 512 cards for about 53
 * days, and the 1.3 million hours of its budget.
 */
export const PROGRAMMES: readonly Programme[] = [
  {
    name: 'LLaMA',
    row: 'E60',
    final: 82_432 + 135_168 + 530_432 + 1_022_362,
    whole: 2_048 * 5 * HOURS_A_MONTH,
  },
  { name: 'BloombergGPT', row: 'E65', final: 512 * 53 * 24, whole: 1_300_000 },
];
