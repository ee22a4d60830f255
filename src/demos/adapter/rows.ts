import { markOf, type Pair } from './core/compare';

/** The everyday questions as a table for a file. */
export const csvRows = (pairs: readonly Pair[]): string[][] => [
  ['question', 'accepted', 'off', 'on', 'mark'],
  ...pairs.map((pair) => [
    pair.question,
    pair.answers.join(' / '),
    pair.off,
    pair.on,
    markOf(pair),
  ]),
];
