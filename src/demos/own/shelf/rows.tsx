import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { FileLook, RefusedFile } from '~/workers';
import { Button, problemText } from '~/demos/kit';
import { Choice } from '../../parts/choice';
import { sentence } from '../../parts/sentence';
import { resultsOf, textsOf, type } from '../../parts/shelf/shelf';
import { Press } from '../controls';
import { TAKEN, TYPED, type ShelfFile, type Taken } from '~/lib/own/shelf-content';
import { Ask, asksOf, columnsView, type FileGiven } from './asks';
import { change, reasonOf, remove, seenIn, type ShelfState, shownName } from './shelf-state';
import { acrossAsk, encodingAsk, passwordAsk } from './misread';
import { ownQuestions, questionsView } from './questions-view';
import type { Words } from 'words:own-shelf';

interface Given {
  state: ShelfState;
  t: Words;
  locale: Locale;
  judge: () => unknown;
  proposals?: FigureElement | undefined;
}

type Part = FigureNode | false | undefined | readonly Part[];

interface RowGiven {
  /** What tells it apart from the others. */
  named: string;
  badge?: string;
  title: FigureNode | FigureNode[];
  beside?: FigureElement;
  children: Part;
  [attribute: string]: unknown;
}

/** A file, or another thing on the shelf: its kind, what is said of it, and what may be done with it. */
const Row = ({ named, badge, title, beside, children, ...attributes }: RowGiven) => (
  <section class="file as-grid hair-below" key={named} {...attributes}>
    {badge ? <span class="kind line-box unbroken">{badge}</span> : <span />}
    <div>
      <h2 class="breaks strong-15">{title}</h2>
      {children}
    </div>
    {beside ?? <span />}
  </section>
);

export function rowsView(given: Given): FigureElement[] {
  const { state, t, locale, judge, proposals } = given;
  const { shelf, refused } = state;
  const names = new Set(shelf.files.value.map(({ name }) => name));
  const byHand = shelf.questions.value.filter(({ from = '' }) => !names.has(from));
  const n = resultsOf(shelf).length;
  const hasText = textsOf(shelf).length > 0;
  const toResults = (
    <Button
      class={hasText ? undefined : 'go'}
      data-judge-results
      text={t.judgeResults}
      press={judge}
    />
  );
  return [
    ...shelf.files.value.map((file) => fileRow(file, given)),
    ...refused.value.map((one) => (
      <Row
        data-refused={one.name}
        named={`refused ${one.name}`}
        badge={badgeOf(one.name, t)}
        title={one.name}
      >
        {refusal(one, t, locale)}
      </Row>
    )),
    ...(n > 0
      ? [
          <Row
            data-results={n}
            named="results"
            title={fill(t.resultsHere, { n })}
            beside={toResults}
          >
            <p class="said">{t.resultsSay}</p>
          </Row>,
        ]
      : []),
    <Row data-by-hand named="by hand" badge={t.yoursBadge} title={t.byHand}>
      {shelf.questions.value.length === 0 && hasText && <Ask done={false}>{t.noQuestions}</Ask>}
      {questionsView({ questions: byHand, state, t })}
      {ownQuestions({ questions: byHand, state, t })}
      {proposals ?? []}
    </Row>,
  ];
}

const refusal = (one: RefusedFile, t: Words, locale: Locale) => (
  <Ask done={false}>{problemText(one, t.problems, locale) ?? one.code}</Ask>
);

function fileRow(file: ShelfFile, { state, t, locale }: Given): FigureElement {
  const look = seenIn(state, file);
  const name = shownName(file, t.typed);
  const questions = state.shelf.questions.value.filter(({ from }) => from === file.name);
  const of = look && { file, look, state, t };
  const isRead = of && !look.refused;
  const figures = figuresText(file, look, questions.length, t);
  const beside = (
    <div class="role as-grid packed f13">
      {isRead && roleChoice(of)}
      <Press
        aria-label={fill(t.removeNamed, { name })}
        text={t.remove}
        press={() => remove(state, file)}
      />
    </div>
  );
  return (
    <Row
      data-file={file.name}
      data-taken={file.taken}
      named={`file ${file.name}`}
      badge={badgeOf(file.name, t)}
      title={[name, ' ', <span class="soft">· {figures}</span>]}
      beside={beside}
    >
      {look?.refused && refusal(look.refused, t, locale)}
      {isRead && [reasonSaid(of), ...asksOf(of), ...tableAsks(of)]}
      {of && [...acrossAsk(of), ...encodingAsk(of), ...passwordAsk(of)]}
      {file.taken === 'questions' && questionsView({ questions, state, t })}
      {file.name === TYPED && typedField(state, file, t)}
    </Row>
  );
}

/** Why the file is taken for what it is. */
function reasonSaid({ file, look, state, t }: FileGiven): FigureNode {
  const { code, columns = [], version = '' } = reasonOf(file, look) ?? {};
  if (!code || file.name === TYPED) return '';
  const said = sentence(t.reasons[code], { columns: columns.join(' · '), version });
  const others = () =>
    change(state, file, { columns: { question: look.sheet?.said?.question }, settled: true });
  return (
    <p class="said breaks" data-reason={code}>
      {said} {code === 'questions' && <Press text={t.otherColumns} press={others} />}
    </p>
  );
}

function tableAsks(of: FileGiven): FigureNode[] {
  const { file, look, t } = of;
  const { sheet } = look;
  if (!sheet || (file.taken !== 'questions' && file.taken !== 'rows')) return [];
  if (file.taken === 'rows') return [columnsView(of)];
  const isKnown = sheet.questions.length > 0 && (file.columns ?? sheet.said)?.question;
  return [
    ...(sheet.wrong > 0 ? [<Ask done>{fill(t.wrongLines, { n: sheet.wrong })}</Ask>] : []),
    ...(isKnown && (!file.columns || file.columns.answer !== undefined)
      ? []
      : [<Ask done={false}>{t.askQuestions}</Ask>, columnsView(of)]),
  ];
}

const roleChoice = ({ file, look, state, t }: FileGiven): FigureElement => (
  <label class="as-grid full-width">
    <span>{t.takenFor}</span>
    <Choice
      name="taken"
      options={TAKEN.filter((one) => isOffered(one, look)).map(
        (one) => [one, t.takenAs[one]] as const,
      )}
      chosen={file.taken}
      choose={(taken) => change(state, file, { taken, settled: true })}
    />
  </label>
);

/** What a file may be taken for: a table for anything, results that are no table for themselves or a text. */
function isOffered(one: Taken, { sheet, scored, characters }: FileLook): boolean {
  if (one === 'none') return true;
  if (one === 'text') return !scored || characters > 0;
  return !!sheet || (one === 'results' && !!scored);
}

const typedField = (state: ShelfState, file: ShelfFile, t: Words): FigureElement => (
  <label class="typed">
    <span class="sr">{t.pasted}</span>
    <textarea
      name="typed"
      rows={4}
      onChange={({ currentTarget }) => type(state.shelf, currentTarget.value)}
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
  const { sheet, scored, pages = 0, words, characters, tokens, isHan } = look;
  const count = (sentence: string, n: number) => fill(sentence, { n: formatNumber(n, t.locale) });
  if (taken === 'none') return t.leftOut;
  if (taken === 'results')
    return scored?.answers ? count(t.answers, scored.answers) : t.takenAs.results;
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
