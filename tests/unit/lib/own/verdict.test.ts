import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import type { Cell, Placing, Room } from '~/lib/own/cells';
import type { OwnRoad, RoadResult } from '~/lib/own/results';
import { leastApart, verdictOf as verdictOn } from '~/lib/own/verdict';
import { rights, roadOf as road } from './results';

const questions = Array.from({ length: 24 }, () => ({ question: 'How long?', words: 'under 80' }));
const verdictOf = (cells: Cell[], roads: RoadResult[], room: Room) =>
  verdictOn({ cells, roads, room, questions });
const room = { k: 4, budget: 2_000 };
const at = (rank: number): Placing => ({ tokens: [100, 100, 100, 100], rank, divided: false });
const cell = (cut: Cell['cut'], ranking: Cell['ranking'], found: string): Cell => ({
  cut,
  ranking,
  passages: 40,
  placings: [...found].map((sign) => at(sign === '1' ? 1 : 0)),
});

test('six questions, all won, are the fewest that tell two apart, and more among several comparisons', () => {
  expect([leastApart(), leastApart(3), leastApart(10)]).toEqual([6, 7, 9]);
});

describe('a verdict', () => {
  test('has nothing to say before anything was measured', () => {
    expect(verdictOf([], [], room)).toMatchObject({ advice: 'none', shown: false });
  });

  test('of the table alone never says that the best of many cells beats the usual one, if it does not', () => {
    const others = (['paragraph', 'heading', '200'] as const).flatMap((cut) =>
      (['lsa', 'minilm', 'both'] as const).map((ranking) => cell(cut, ranking, rights(19))),
    );
    const best = cell('100', 'both', rights(20));
    const cells = [cell('paragraph', 'words', rights(12)), best, ...others];
    const { advice, usual } = verdictOf(cells, [], room);
    expect(advice).toBe('table');
    expect(usual).toMatchObject({ won: 8, lost: 0, apart: false });
  });

  test('advises the least work of what was not shown to be worse', () => {
    const roads = [road('search', rights(18)), road('paste', rights(17)), road('plain', rights(2))];
    expect(verdictOf([], roads, room)).toMatchObject({ advice: 'paste', shown: false });
  });

  test('advises a search that was shown to be better than pasting', () => {
    const roads = [road('search', rights(20)), road('paste', rights(9)), road('plain', rights(2))];
    expect(verdictOf([], roads, room)).toMatchObject({ advice: 'search', shown: true });
  });

  test('says of few questions that they tell nothing', () => {
    const roads = [road('search', '11111'), road('plain', '00000')];
    expect(verdictOf([], roads, room).advice).toBe('few');
  });

  test('never advises a road that was shown to be worse than another', () => {
    const signs = fc.array(fc.constantFrom('1', '0', '.'), { minLength: 24, maxLength: 24 });
    forAll(signs, signs, signs, (plain, paste, search) => {
      const roads = Object.entries({ plain, paste, search }).map(([name, text]) =>
        road(name as OwnRoad, text.join('')),
      );
      const { advice, roads: of } = verdictOf([], roads, room);
      const worse = of?.others.filter(({ apart }) => apart).map(({ one }) => one.road) ?? [];
      expect(worse).not.toContain(advice);
    });
  });
});
