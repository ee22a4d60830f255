import type { Five } from '~/content/lookup';
import type { Slope } from '~/lib/five/slopes';
import { percentOf } from '~/lib/five/sums';

export function slopesIn(
  { roads, others: { toy, larger } }: Five,
  names: Readonly<Record<'read' | 'search' | 'tune' | 'paste', string>>,
): Slope[] {
  return [
    {
      ...{ road: 'rag', name: names.search },
      values: [toy.search, percentOf(roads.search), larger.search],
      labels: [
        [-12, 12, 'end'],
        [12, 13, 'start'],
        [11, 12, 'start'],
      ],
    },
    {
      ...{ road: 'finetune', name: names.tune },
      values: [toy.lora, percentOf(roads.lora), larger.tuned],
      labels: [
        [-12, 19, 'end'],
        [12, -5, 'start'],
        [11, 1, 'start'],
      ],
    },
    {
      ...{ road: 'prompt', name: names.paste },
      values: [toy.pasted, percentOf(roads.pasted), larger.tenth],
      labels: [
        [-12, 5, 'end'],
        [12, -4, 'start'],
        [11, 10, 'start'],
      ],
    },
    {
      ...{ road: 'base', name: names.read },
      values: [toy.read, percentOf(roads.fact), larger.alone],
      labels: [
        [-12, -4, 'end'],
        [12, 15, 'start'],
        [11, -6, 'start'],
      ],
    },
  ];
}
