import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { FileLook, RefusedFile } from '~/workers';
import { problemText } from '../../kit/problem';
import { Choice } from '../../parts/choice';
import { Press } from '../controls';
import { TAKEN, TYPED, type ShelfFile } from '../core/shelf-content';
import { Ask, asksOf, columnsSaid, columnsView } from './asks';
import { acrossAsk, encodingAsk, passwordAsk } from './misread';
import { ownQuestions, questionsView } from './questions-view';
import { shownName, type ShelfState } from './shelf-state';
import type { Words } from 'words:own-shelf';

interface Given {
  state: ShelfState;
  t: Words;
  locale: Locale;
  proposals?: FigureElement | undefined;
}

export function rowsView(given: Given): FigureElement[] {
  const { state, t, locale, proposals } = given;
  const { shelf, refused } = state;
  const names = new Set(shelf.files.value.map(({ name }) => name));
  const byHand = shelf.questions.value.filter(({ from = '' }) => !names.has(from));
  return [
    ...shelf.files.value.map((file) => fileRow(file, given)),
    ...refused.value.map((one) => (
      <section class="file as-grid hair-below" data-refused={one.name} key={`refused ${one.name}`}>
        <span class="kind line-box unbroken">{badgeOf(one.name, t)}</span>
        <div>
          <h2 class="breaks strong-15">{one.name}</h2>
          <Ask done={false}>{sentenceOf(one, t, locale)}</Ask>
        </div>
        <span />
      </section>
    )),
    <section class="file as-grid hair-below" data-by-hand key="by hand">
      <span class="kind line-box unbroken">{t.yoursBadge}</span>
      <div>
        <h2 class="breaks strong-15">{t.byHand}</h2>
        {shelf.questions.value.length === 0 && <Ask done={false}>{t.noQuestions}</Ask>}
        {questionsView({ questions: byHand, state, t })}
        {ownQuestions({ questions: byHand, state, t })}
        {proposals ?? []}
      </div>
      <span />
    </section>,
  ];
}

const sentenceOf = (one: RefusedFile, t: Words, locale: Locale): string =>
  problemText(one, t.problems, locale) ?? one.code;

function fileRow(file: ShelfFile, { state, t, locale }: Given): FigureElement {
  const look = state.seenIn(file);
  const name = shownName(file, t.typed);
  const questions = state.shelf.questions.value.filter(({ from }) => from === file.name);
  const of = look && { file, look, state, t };
  return (
    <section
      class="file as-grid hair-below"
      data-file={file.name}
      data-taken={file.taken}
      key={`file ${file.name}`}
    >
      <span class="kind line-box unbroken">{badgeOf(file.name, t)}</span>
      <div>
        <h2 class="breaks strong-15">
          {name} <span class="soft">· {figuresText(file, look, questions.length, t)}</span>
        </h2>
        {look?.refused && <Ask done={false}>{sentenceOf(look.refused, t, locale)}</Ask>}
        {of && !look.refused && [...asksOf(of), ...tableAsks(of)]}
        {of && [...acrossAsk(of), ...encodingAsk(of), ...passwordAsk(of)]}
        {file.taken === 'questions' && questionsView({ questions, state, t })}
        {file.name === TYPED && typedField(state, file, t)}
      </div>
      <div class="role as-grid packed f13">
        {look && !look.refused && roleChoice(file, look, { state, t, locale })}
        <Press
          aria-label={fill(t.removeNamed, { name })}
          text={t.remove}
          press={() => state.remove(file)}
        />
      </div>
    </section>
  );
}

function tableAsks(of: Parameters<typeof columnsView>[0]): FigureNode[] {
  const { file, look, t } = of;
  const { sheet } = look;
  if (!sheet || (file.taken !== 'questions' && file.taken !== 'rows')) return [];
  if (file.taken === 'rows') return [columnsView(of)];
  const isKnown = sheet.questions.length > 0 && (file.columns ?? sheet.said)?.question;
  return [
    ...(sheet.wrong > 0 ? [<Ask done>{fill(t.wrongLines, { n: sheet.wrong })}</Ask>] : []),
    ...((isKnown && file.columns?.answer !== undefined) || (isKnown && !file.columns)
      ? [<p class="said">{columnsSaid(of)}</p>]
      : [<Ask done={false}>{t.askQuestions}</Ask>, columnsView(of)]),
  ];
}

const roleChoice = (file: ShelfFile, look: FileLook, { state, t }: Given): FigureElement => (
  <label class="as-grid full-width">
    <span>{t.takenFor}</span>
    <Choice
      name="taken"
      options={TAKEN.filter((one) => look.sheet || (one !== 'questions' && one !== 'rows')).map(
        (one) => [one, t.takenAs[one]] as const,
      )}
      chosen={file.taken}
      choose={(taken) => state.change(file, { taken, settled: true })}
    />
  </label>
);

const typedField = (state: ShelfState, file: ShelfFile, t: Words): FigureElement => (
  <label class="typed">
    <span class="sr">{t.pasted}</span>
    <textarea
      name="typed"
      rows={4}
      onChange={({ currentTarget }) => state.type(currentTarget.value)}
    >
      {new TextDecoder().decode(file.bytes)}
    </textarea>
  </label>
);

/** `PDF`, `CSV` …; what is typed has a sign of its own. */
const badgeOf = (name: string, t: Words): string =>
  name === TYPED ? t.typedBadge : (/\.([^./]{1,8})$/.exec(name)?.[1] ?? 'txt').toUpperCase();

/** `33 pages, 13,100 words, 19,397 tokens`. */
export function figuresText(
  { taken }: ShelfFile,
  look: FileLook | undefined,
  questions: number,
  t: Words,
): string {
  if (!look) return t.waits;
  const { sheet, pages = 0, words, characters, tokens, isHan } = look;
  const count = (sentence: string, n: number) => fill(sentence, { n: formatNumber(n, t.locale) });
  if (taken === 'none') return t.leftOut;
  if (taken === 'questions') return count(t.questions, questions);
  if (taken === 'rows' && sheet) {
    const { separator } = sheet;
    const sign = separator === '\t' ? t.tab : `“${separator}”`;
    const dialect = separator && fill(t.separator, { separator: sign });
    return [count(t.rows, sheet.rows), dialect].filter(Boolean).join(t.comma);
  }
  return [
    pages > 0 && count(t.pages, pages),
    isHan ? count(t.characters, characters) : count(t.words, words),
    isHan && t.chinese,
    tokens !== undefined && count(t.tokens, tokens),
  ]
    .filter(Boolean)
    .join(t.comma);
}
