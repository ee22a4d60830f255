import { computed } from '@preact/signals-core';
import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import { csvFile, jsonFile } from '~/lib/export';
import type { FigureElement } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { wordingIn, type Results } from '~/lib/own/results';
import { promptfooResults } from '~/lib/scores/to-promptfoo';
import { Button } from '../../kit/Button';
import { problemText } from '../../kit/problem';
import { loadWords, wordsOf } from '../../kit/words';
import type { OwnContext } from '../context';
import { cellName, roadName, type Said } from '../verdict/sentences';
import { openAdder } from './add-variant';
import { openTable } from './table';
import type { Words } from 'words:own-results';
import type { Rights } from '~/lib/own/apart';
import { isSame, meanTokens, type Variant } from '~/lib/own/cells';
import { foundIn, meansOf, rightsOf } from '~/lib/own/rights';
import type { Scores, System } from '~/lib/scores/systems';

const FILE = 'crossroads-variants';

export async function openVariants(context: OwnContext, said: Said) {
  const { given, state, measured } = context;
  const { locale } = given.props;
  await loadWords('own/results', locale);
  const t = wordsOf<Words>('own/results');
  const { comma } = LOCALES[locale];
  const table = openTable({ t, locale });
  const adder = openAdder(context, t, said);
  const scores = computed(() =>
    ownScores(measured.value, {
      price: state.price.value.input,
      nameOf: {
        cell: (spot) => [cellName(spot, said), `k\u00a0=\u00a0${spot.k}`].join(comma),
        road: (one) => {
          const wording = wordingIn(measured.value.roads, one);
          return [roadName({ road: one.road, wording }, said.t), one.model].join(comma);
        },
      },
    }),
  );
  const compared = computed(() => table.compared(scores.value));
  const saved = {
    csv: [t.saveTable, () => csvFile(FILE, table.rows(compared.peek()))],
    promptfoo: [
      t.savePromptfoo,
      () => jsonFile(`${FILE}-promptfoo`, promptfooResults(scores.peek(), measured.peek())),
    ],
  } as const;

  const drawn = (): FigureElement => {
    const { systems } = scores.value;
    return (
      <details data-all-measured={systems.length}>
        <summary>{fill(t.all, { n: systems.length })}</summary>
        {table.view(compared.value)}
        {adder()}
        <div class="actions">
          {Object.entries(saved).map(([form, [text, file]]) => (
            <Button data-export={form} text={text} press={() => save(file())} />
          ))}
        </div>
      </details>
    );
  };

  /** Nothing until two things were measured, on questions that they share. */
  return (): FigureElement | false => {
    if (scores.value.systems.length < 2) return false;
    try {
      return drawn();
    } catch (error) {
      return <p class="error">{problemText(error, t.problems, locale) ?? String(error)}</p>;
    }
  };
}

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
function ownScores(results: Results, { nameOf, price }: Given): Scores {
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
