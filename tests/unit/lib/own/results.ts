import { CUTS } from '~/lib/own/cells';
import type { OwnAnswer, OwnRoad, Results, RoadResult } from '~/lib/own/results';

export const answered = (outcome: OwnAnswer['outcome']): OwnAnswer => ({
  text: 'Two crowns.',
  outcome,
  cites: true,
  given: true,
  ended: 'length',
  promptTokens: 300,
  tokens: 4,
  seconds: 0.5,
});

/** A road by the signs of its answers: right 1, wrong 0, none yet a dot. */
export const roadOf = (road: OwnRoad, signs: string): RoadResult => ({
  road,
  model: '8B',
  answers: [...signs].map((sign) =>
    sign === '.' ? undefined : answered(sign === '1' ? 'right' : 'wrong'),
  ),
});

export const rights = (right: number, of = 20): string => '1'.repeat(right).padEnd(of, '0');

/** Results of three questions, the last of which the text does not answer. @param ranks of the first two in each cell */
export const resultsWith = (ranks: readonly [number, number]): Results => ({
  format: 'crossroads-results',
  version: 1,
  made: '2026-11-28T12:00:00Z',
  by: 'page',
  material: [{ name: 'rules.pdf', pages: 3, tokens: 1_200 }],
  questions: [
    { question: 'When do dogs travel free?', words: 'free on Mondays' },
    { question: 'How much is a bicycle?', words: 'two crowns', expected: '2' },
    { question: 'May I bring a piano?', words: '' },
  ],
  room: { k: 2, budget: 200 },
  cells: CUTS.map((cut) => ({
    cut,
    ranking: 'words',
    passages: 9,
    placings: [...ranks, 0].map((rank) => ({ tokens: [90, 90, 90], rank, divided: false })),
  })),
  roads: [
    {
      road: 'search',
      model: 'small',
      by: { cut: '100', ranking: 'words' },
      answers: [answered('right'), answered('wrong'), undefined],
    },
  ],
});
