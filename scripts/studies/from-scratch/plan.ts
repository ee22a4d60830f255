import type { Locale } from '~/lib/locale';
import type { SizeName } from '~/lib/tinylm';
import type { Arm } from './arms';

/** Arms of one start and size: the shares of own text in percent, each with its seeds. */
type Planned = readonly [Arm['start'], SizeName, Readonly<Record<number, readonly number[]>>];

/** The arm on which the conclusion rests has as many seeds as the lab; every other has one. */
const PLAN: Readonly<Record<Locale, readonly Planned[]>> = {
  en: [
    ['random', 'd96l3', { 5: [1], 20: [1, 2, 3], 50: [1], 100: [1] }],
    ['random', 'd64l3', { 5: [1], 20: [1], 50: [1], 100: [1] }],
    ['random', 'd48l2', { 5: [1], 20: [1], 50: [1], 100: [1] }],
    ['shipped', 'd96l3', { 5: [1], 20: [1, 2, 3], 50: [1], 100: [1] }],
  ],
  zh: [
    ['random', 'd96l3', { 5: [1], 20: [1], 50: [1], 100: [1] }],
    ['shipped', 'd96l3', { 5: [1], 20: [1], 50: [1], 100: [1] }],
  ],
};

export const armsOf = (language: Locale): Arm[] =>
  PLAN[language].flatMap(([start, size, shares]) =>
    Object.entries(shares).flatMap(([own, seeds]) =>
      seeds.map((seed) => ({ language, start, size, own: Number(own), seed })),
    ),
  );

/** The name of an arm in cells, without its seed: `scratch/d96l3/20`, `continued/20`. */
export const nameOf = ({ start, size, own }: Arm): string =>
  start === 'random' ? `scratch/${size}/${own}` : `continued/${own}`;
