import { mean } from '~/lib/math/vector';
import { isFound, isSame, tokensTaken, type Variant } from '~/lib/own/cells';
import { isRight } from '~/lib/own/rights';
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
  const { questions, cells, room, roads, variants = [] } = results;
  const found = [...cells.map((cell) => ({ ...cell, k: room.k })), ...variants].flatMap((spot) => {
    const cell = cells.find((one) => isSame(one, spot));
    if (!cell) return [];
    const at = { ...room, k: spot.k };
    return {
      name: nameOf.cell({ ...spot, k: spot.k }),
      marks: cell.placings.map((placing, i) =>
        questions[i]!.words ? Number(isFound(placing, at)) : undefined,
      ),
      ...{ flaky: 0, repeated: 0 },
      cost: (mean(cell.placings.map((placing) => tokensTaken(placing, at))) * price) / MILLION,
    };
  });
  const answered = roads.map((road): System => {
    const written = road.answers.filter((answer) => answer !== undefined);
    const meanOf = (name: 'promptTokens' | 'seconds') =>
      written.length > 0 ? mean(written.map((answer) => answer[name])) : undefined;
    const tokens = meanOf('promptTokens');
    return {
      name: nameOf.road(road),
      marks: road.answers.map((answer) => {
        const right = answer && isRight(answer);
        return right === undefined ? undefined : Number(right);
      }),
      ...{ flaky: 0, repeated: 0, seconds: meanOf('seconds') },
      cost: tokens === undefined ? undefined : (tokens * price) / MILLION,
    };
  });
  const systems = [...found, ...answered].filter(({ marks }) =>
    marks.some((one) => one !== undefined),
  );
  return { questions: questions.map(({ question }) => question), systems, empty: 0 };
}
