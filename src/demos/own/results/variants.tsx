import { computed } from '@preact/signals-core';
import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import { jsonFile } from '~/lib/export';
import type { FigureElement } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { wordingIn, type Results } from '~/lib/own/results';
import { promptfooResults } from '~/lib/scores/to-promptfoo';
import { Button, problemText } from '~/demos/kit';
import { loadWords } from '../../kit/words';
import type { OwnContext } from '../context';
import { cellName, roadName, type Said } from '../verdict/sentences';
import { openAdder } from './add-variant';
import { openTable } from './table';
import type { Words } from 'words:own-results';
import type { Rights } from '~/lib/own/apart';
import { isSame, meanTokens } from '~/lib/own/cells';
import { foundIn, meansOf, rightsOf } from '~/lib/own/outcomes';
import type { Scores, System } from '~/lib/scores/systems';

const FILE = 'crossroads-variants';

export async function openVariants(context: OwnContext, said: Said) {
  const { state, measured } = context;
  const { locale } = said;
  const t = await loadWords<Words>('own/results', locale);
  const table = openTable({ t, locale });
  const adder = openAdder(context, t, said);
  const scores = computed(() => ownScores(measured.value, state.price.value.input, said));
  const compared = computed(() => table.compared(scores.value));
  const files = {
    csv: () => table.file(FILE, compared.peek()),
    promptfoo: () =>
      jsonFile(`${FILE}-promptfoo`, promptfooResults(scores.peek(), measured.peek())),
  };
  const saving = (format: keyof typeof files, text: string) => (
    <Button data-export={format} text={text} press={() => save(files[format]())} />
  );

  /** Nothing until two things were measured, on questions that they share. */
  return (): FigureElement | false => {
    const n = scores.value.systems.length;
    if (n < 2) return false;
    try {
      return (
        <details data-all-measured={n}>
          <summary>{fill(t.all, { n })}</summary>
          {table.view(compared.value)}
          {adder()}
          <div class="actions">
            {saving('csv', t.saveTable)}
            {saving('promptfoo', t.savePromptfoo)}
          </div>
        </details>
      );
    } catch (error) {
      return <p class="error">{problemText(error, t.problems, locale) ?? String(error)}</p>;
    }
  };
}

interface Taken extends Pick<System, 'outputs'> {
  /** Its name, and what is said beside it. */
  names: readonly string[];
  rights: Rights;
  means: { promptTokens: number; seconds?: number } | undefined;
}

/** What was measured here as one table: every cell at the prompt's room, the variants of k, and every road. */
function ownScores(results: Results, price: number, said: Said): Scores {
  const { questions, cells, room: usual, roads, variants = [] } = results;
  const system = ({ names, rights, outputs, means }: Taken): System => ({
    name: names.join(LOCALES[said.locale].comma),
    outputs,
    marks: rights.map((right) => (right === undefined ? undefined : Number(right))),
    flaky: 0,
    repeated: 0,
    seconds: means?.seconds,
    cost: means && (means.promptTokens * price) / 1e6,
  });
  const atUsual = cells.map((cell) => ({ ...cell, k: usual.k }));
  const found = [...atUsual, ...variants].flatMap(({ k, ...spot }) => {
    const cell = cells.find((one) => isSame(one, spot));
    if (!cell) return [];
    const room = { ...usual, k };
    return system({
      names: [cellName(spot, said), `k\u00a0=\u00a0${k}`],
      rights: foundIn(cell, { questions, room }),
      outputs: cell.placings.map(({ rank }) => (rank > 0 ? `rank ${rank}` : '–')),
      means: { promptTokens: meanTokens(cell.placings, room) },
    });
  });
  const answered = roads.map((one) =>
    system({
      names: [roadName({ ...one, wording: wordingIn(roads, one) }, said.t), one.model],
      outputs: one.answers.map((answer) => answer?.text),
      rights: rightsOf(one.answers),
      means: meansOf(one.answers),
    }),
  );
  const isKnown = ({ marks }: System) => marks.some((one) => one !== undefined);
  const systems = [...found, ...answered].filter(isKnown);
  return { questions: questions.map(({ question }) => question), systems, empty: 0 };
}
