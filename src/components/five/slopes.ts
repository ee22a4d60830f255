import type { Five } from '~/content/lookup';
import type { Slope } from '~/lib/five/slopes';
import { percentOf } from '~/lib/five/sums';

export const slopesIn = (
  { roads, others: { toy, larger } }: Five,
  names: Readonly<Record<'read' | 'search' | 'tune' | 'paste', string>>,
): Slope[] => [
  {
    ...{ road: 'rag', name: names.search, drops: [12, 13, 12] },
    values: [toy.search, percentOf(roads.search), larger.search],
  },
  {
    ...{ road: 'finetune', name: names.tune, drops: [19, -5, 1] },
    values: [toy.lora, percentOf(roads.lora), larger.tuned],
  },
  {
    ...{ road: 'prompt', name: names.paste, drops: [5, -4, 10] },
    values: [toy.pasted, percentOf(roads.pasted), larger.tenth],
  },
  {
    ...{ road: 'base', name: names.read, drops: [-4, 15, -6] },
    values: [toy.read, percentOf(roads.fact), larger.alone],
  },
];
