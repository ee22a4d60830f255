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

type Means = { promptTokens: number; seconds?: number } | undefined;

const MILLION = 1e6;

/** What was measured here as one table: every cell at the prompt's room, the variants of k, and every road. */
export function ownScores(results: Results, { nameOf, price }: Given): Scores {
  const { questions, cells, room: usual, roads, variants = [] } = results;
  const system = (
    name: string,
    { rights, outputs, means }: Pick<System, 'outputs'> & { rights: Rights; means?: Means },
  ): System => ({
    ...{ name, outputs },
    marks: rights.map((right) => (right === undefined ? undefined : Number(right))),
    ...{ flaky: 0, repeated: 0, seconds: means?.seconds },
    cost: means && (means.promptTokens * price) / MILLION,
  });
  const found = [...cells.map((cell) => ({ ...cell, k: usual.k })), ...variants].flatMap((spot) => {
    const cell = cells.find((one) => isSame(one, spot));
    if (!cell) return [];
    const room = { ...usual, k: spot.k };
    const promptTokens = meanTokens(cell.placings, room);
    const outputs = cell.placings.map(({ rank }) => (rank > 0 ? `rank ${rank}` : '–'));
    const rights = foundIn(cell, { questions, room });
    return system(nameOf.cell(spot), { rights, outputs, means: { promptTokens } });
  });
  const answered = roads.map((road) =>
    system(nameOf.road(road), {
      ...{ rights: rightsOf(road.answers), means: meansOf(road.answers) },
      outputs: road.answers.map((answer) => answer?.text),
    }),
  );
  const systems = [...found, ...answered].filter(({ marks }) =>
    marks.some((one) => one !== undefined),
  );
  return { questions: questions.map(({ question }) => question), systems, empty: 0 };
}
