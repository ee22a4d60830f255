import type { Rights } from '~/lib/own/apart';
import { isSame, meanTokens, type Variant } from '~/lib/own/cells';
import { foundIn, meansOf, rightsOf } from '~/lib/own/rights';
import type { Results } from '~/lib/own/results';
import type { Scores, System } from '~/lib/scores/systems';

interface Given {
  nameOf: {
    cell: (variant: Variant) => string;
    road: (road: Results['roads'][number]) => string;
  };
  /** What a million tokens of a prompt cost. */
  price: number;
}

const MILLION = 1e6;

/** What was measured here as one table: every cell at the prompt's room, the variants of k, and every road. */
export function ownScores(results: Results, { nameOf, price }: Given): Scores {
  const { questions, cells, room: usual, roads, variants = [] } = results;
  const system = (
    name: string,
    rights: Rights,
    means?: { promptTokens: number; seconds?: number },
  ): System => ({
    name,
    marks: rights.map((right) => (right === undefined ? undefined : Number(right))),
    ...{ flaky: 0, repeated: 0, seconds: means?.seconds },
    cost: means && (means.promptTokens * price) / MILLION,
  });
  const found = [...cells.map((cell) => ({ ...cell, k: usual.k })), ...variants].flatMap((spot) => {
    const cell = cells.find((one) => isSame(one, spot));
    if (!cell) return [];
    const room = { ...usual, k: spot.k };
    const promptTokens = meanTokens(cell.placings, room);
    return system(nameOf.cell(spot), foundIn(cell, { questions, room }), { promptTokens });
  });
  const answered = roads.map((road) =>
    system(nameOf.road(road), rightsOf(road.answers), meansOf(road.answers)),
  );
  const systems = [...found, ...answered].filter(({ marks }) =>
    marks.some((one) => one !== undefined),
  );
  return { questions: questions.map(({ question }) => question), systems, empty: 0 };
}
