import { computed, signal } from '@preact/signals-core';
import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import { jsonFile } from '~/lib/export';
import type { FigureElement } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { wordingIn, type Results } from '~/lib/own/results';
import { promptfooResults } from '~/lib/scores/to-promptfoo';
import { Button } from '../../kit/Button';
import { Fault } from '../../kit/Said';
import { problemText } from '../../kit/problem';
import { loadWords } from '../../kit/words';
import { Choice } from '../../parts/choice';
import type { OwnContext } from '../context';
import { NumberField } from '../controls';
import { cellName, cutName, roadName, type Said } from '../verdict/sentences';
import { openTable } from './table';
import type { Words } from 'words:own-results';
import type { Rights } from '~/lib/own/apart';
import { cutsOf, isSame, meanTokens, MOST_PASSAGES, RANKINGS, SIZES } from '~/lib/own/cells';
import type { Cut, Spot } from '~/lib/own/cells';
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

const isWithin = (n: number, least: number, most: number): boolean =>
  Number.isInteger(n) && n >= least && n <= most;

/** Adds a row: a cut, of another size too, a search and a number of passages; what has not been searched is. */
function openAdder({ state, fetchPart }: OwnContext, t: Words, said: Said) {
  const { room, cells, variants, material, measure, table } = state;
  const cut = signal<Cut | 'own'>('paragraph');
  const size = signal('');
  const ranking = signal<Spot['ranking']>('words');
  const typedK = signal('');
  const fault = signal('');

  /** @returns a sentence where that cannot be */
  async function add(): Promise<string> {
    const k = Number(typedK.peek() || room.peek().k);
    const tokens = Number(size.peek());
    const isOwn = cut.peek() === 'own';
    if (isOwn && !isWithin(tokens, SIZES.least, SIZES.most))
      return fill(t.sizeWrong, { ...SIZES, size: size.peek() || '–' });
    if (!isWithin(k, 1, MOST_PASSAGES))
      return fill(t.kWrong, { most: MOST_PASSAGES, k: typedK.peek() });
    const spot = { cut: isOwn ? `${tokens}` : cut.peek(), ranking: ranking.peek() } as Spot;
    const others = variants.peek().filter((one) => !isSame(one, spot) || one.k !== k);
    if (k !== room.peek().k) variants.value = [...others, { ...spot, k }];
    if (cells.peek().some((one) => isSame(one, spot))) return '';
    await fetchPart('search');
    return (await measure.peek()?.([spot])) ?? '';
  }

  return () =>
    material.value.length > 0 &&
    !table.value && (
      <div class="actions">
        <label>
          {t.cut}{' '}
          <Choice
            name="variantCut"
            options={[
              ...cutsOf(cells.value).map((one) => [one, cutName(one, said.t.cut)] as const),
              ['own', t.ownSize] as const,
            ]}
            chosen={cut.value}
            choose={(one) => (cut.value = one)}
          />
        </label>
        {cut.value === 'own' && (
          <label>
            {t.tokens} <NumberField name="variantSize" of={size} />
          </label>
        )}
        <label>
          {t.search}{' '}
          <Choice
            name="variant"
            options={RANKINGS.map((one) => [one, said.t.ranking[one]] as const)}
            chosen={ranking.value}
            choose={(one) => (ranking.value = one)}
          />
        </label>
        <label>
          k <NumberField name="variantK" placeholder={`${room.value.k}`} of={typedK} />
        </label>
        <Button
          data-add-variant
          text={t.addVariant}
          press={async () => (fault.value = await add())}
        />
        <Fault text={fault.value} />
        <p class="help">{t.others}</p>
      </div>
    );
}
