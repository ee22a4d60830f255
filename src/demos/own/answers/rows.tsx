import { fill, formatDate, formatNumber } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { intervalBar } from '~/lib/drawing/interval';
import { mean } from '~/lib/math/vector';
import { shareOf } from '~/lib/own/apart';
import { isRight, meansOf, rightsOf } from '~/lib/own/rights';
import { isPartial } from '~/lib/language-model/writing';
import type { OwnAnswer } from '~/lib/own/results';
import { arrowOf } from '../controls';
import { ends } from '../figures';
import { cutName } from '../verdict/sentences';
import type { Exam } from './exam';
import { examplesOf, tokensIn, type Row } from './tasks';
import { addWording, wordingField } from './wording-field';

type Mark = 'right' | 'other' | 'declined' | 'wrong' | 'waiting' | 'example';

export function markOf(answer: OwnAnswer | undefined): Exclude<Mark, 'example'> {
  if (!answer) return 'waiting';
  if (isRight(answer)) return answer.cites || answer.outcome === 'honest' ? 'right' : 'other';
  return answer.outcome === 'silent' && !answer.called ? 'declined' : 'wrong';
}

export function rowsView(exam: Exam): FigureElement {
  const { t, pick, rows } = exam;
  const { at: chosen } = pick.value;
  const count = rows.value[0]?.answers.length ?? 0;
  return (
    <div class="roads" onKeyDown={(event) => onKey(event as never, exam)}>
      <div class="own-road heads as-grid mid-aligned small-print" aria-hidden="true">
        <span>{t.road}</span>
        <div class="squares own-squares">
          {Array.from({ length: count }, (_, at) => (
            <i class={`upright to-middle${at === chosen ? ' on' : ''}`}>{at + 1}</i>
          ))}
        </div>
        <span>{t.right}</span>
        <span>{t.each}</span>
      </div>
      {rows.value.map((row) => rowView(row, exam))}
      {addWording(exam)}
    </div>
  );
}

function rowView(row: Row, exam: Exam): FigureElement {
  const { id, road, answers } = row;
  const isWording = road === 'wording';
  const right = shareOf(rightsOf(answers));
  const { low, high } = right?.interval ?? {};
  return (
    <div
      class="own-road as-grid mid-aligned hair-above"
      key={id}
      data-result={isWording ? undefined : road}
      data-variant={isWording ? id : undefined}
      data-low={low?.toFixed(3)}
      data-high={high?.toFixed(3)}
    >
      <h3 class="strong-15">
        {row.name} <small class="as-block">{saysOf(row, exam)}</small>
      </h3>
      {row.closed ? <p class="closed">{row.closed}</p> : squares(row, exam)}
      <div class="part-right" data-right>
        {right ? shareView(right, exam) : <small>{givenText(row, exam)}</small>}
        {partialText(row, exam)}
      </div>
      <div class="cost small-print">{costView(row, exam)}</div>
      {isWording && wordingField(row, exam)}
    </div>
  );
}

function saysOf({ road }: Row, { t, state, ground, own }: Exam): string {
  const { cut, ranking } = state.chosen.value;
  const { found, questions = [] } = ground.value ?? {};
  const n =
    road === 'paste' ? (found?.passages.length ?? 0) : examplesOf(questions, own.value).length;
  return fill(t.says[road], { n, cut: cutName(cut, t.cuts), ranking: t.rankings[ranking] });
}

function squares({ id, name, answers, tasks, written }: Row, exam: Exam): FigureElement {
  const { t, pick, state } = exam;
  const { id: onLine, at: chosen } = pick.value;
  const names = { ...t.markNames, ...(state.table.value && t.rowMarks) };
  return (
    <div class="squares own-squares" role="group" aria-label={name}>
      {answers.map((answer, at) => {
        const own: Mark = tasks[at] ? markOf(answer) : 'example';
        const mark = state.table.value && own === 'other' ? 'right' : own;
        return (
          <button
            type="button"
            key={at}
            data-mark={mark}
            data-cut={isPartial(written[at] ?? {}) ? '' : undefined}
            data-square={`${id} ${at}`}
            aria-pressed={String(id === onLine && at === chosen)}
            tabindex={at === chosen ? 0 : -1}
            aria-label={squareName(at, names[mark], written[at], t)}
            onClick={() => (pick.value = { id, at })}
          />
        );
      })}
    </div>
  );
}

const squareName = (
  at: number,
  mark: string,
  written: Row['written'][number],
  t: Exam['t'],
): string =>
  fill(t.square, { n: at + 1, mark }) + (isPartial(written ?? {}) ? ` (${t.partial})` : '');

/** Says of a share how many of its answers may lack their end, since a rule marks these like any other. */
function partialText({ written }: Row, { t }: Exam): FigureNode {
  const n = written.filter((one) => one && isPartial(one)).length;
  return n > 0 ? <small data-partial>{fill(t.partialOf, { n })}</small> : '';
}

export const shareText = (
  interval: { low: number; high: number },
  { t, locale }: Pick<Exam, 't' | 'locale'>,
): string => fill(t.share, ends(interval, locale));

function shareView({ right, of, interval }: NonNullable<ReturnType<typeof shareOf>>, exam: Exam) {
  const { low, high } = interval;
  return [
    <b>{right}</b>,
    ' ',
    <small>
      {fill(exam.t.ofAll, { of })}, {shareText(interval, exam)}
    </small>,
    intervalBar({ share: right / of, low, high }),
  ];
}

function givenText({ road, tasks }: Row, { t, ground }: Exam): string {
  const { sheets } = ground.value!.found;
  const asked = tasks.filter((task) => task !== undefined);
  if (road === 'plain') return t.nothingGiven;
  if (road === 'wording' && asked.every(({ given }) => given.length === 0)) return '';
  const n = asked.filter(({ given, at }) => given.some((one) => sheets[at]!.holding.includes(one)));
  return fill(t.given, { n: n.length, of: asked.length });
}

function costView({ answers, tasks }: Row, exam: Exam): FigureElement[] {
  const { t, locale } = exam;
  const means = meansOf(answers);
  const number = (value: number) => formatNumber(Math.round(value), locale);
  const prompts = tasks.flatMap((task) => (task ? tokensIn(task.prompt) : []));
  if (!means && prompts.length === 0) return [];
  const total = (sentence: string, n: number) => (
    <b class="as-block">{fill(sentence, { n: number(n) })}</b>
  );
  if (!means) return [total(t.tokensAbout, mean(prompts))];
  const { promptTokens, tokens, seconds } = means;
  const pace = { s: formatNumber(seconds, locale, 1), bill: billText(promptTokens, exam) };
  return [
    total(t.tokens, promptTokens + tokens),
    <span class="as-block">{fill(t.pace, pace)}</span>,
  ];
}

/** What a hosted model would ask for reading so many tokens; one in this tab asks for nothing. */
function billText(tokens: number, { t, locale, price, writer }: Exam): string {
  if (writer.value?.about.at === 'tab') return t.noBill;
  const { input, currency } = price.value;
  const amount = (tokens * input) / 1e6;
  return fill(t.bill, { price: fill(t.money[currency], { n: formatNumber(amount, locale, 4) }) });
}

const WORDS = { r: 'right', w: 'wrong' } as const;

function onKey(event: KeyboardEvent & { currentTarget: HTMLElement }, exam: Exam): void {
  const { ctrlKey, metaKey, altKey, key, target } = event;
  if (ctrlKey || metaKey || altKey || !(target as Element).matches('[data-square]')) return;
  const word = WORDS[key.toLowerCase() as keyof typeof WORDS];
  if (word) return exam.call(word);
  const [right, down] = arrowOf(event);
  if (right === 0 && down === 0) return;
  event.preventDefault();
  const open = exam.rows.peek().filter(({ closed }) => closed === '');
  const { id, at } = exam.pick.peek();
  const row = open[open.findIndex((one) => one.id === id) + down];
  const next = { id: row?.id ?? id, at: at + right };
  const place = `[data-square="${next.id} ${next.at}"]`;
  const square = event.currentTarget.querySelector<HTMLElement>(place);
  if (!square) return;
  exam.pick.value = next;
  square.focus();
}

export const keyView = ({ t, locale, price, state }: Exam): FigureElement => (
  <p class="key hair-above f13">
    {Object.entries(state.table.value ? t.rowMarks : t.marks).map(([mark, name]) => (
      <span class="line-up">
        <i data-mark={mark} /> {name}
      </span>
    ))}
    <span class="help line-up">
      {t.keys}
      {` ${fill(t.priced, { model: price.value.model, day: formatDate(price.value.on, locale) })}`}
    </span>
  </p>
);
