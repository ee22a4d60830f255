import { Button } from '~/demos/kit/Button';
import { endText } from '~/demos/parts/answering/sentences';
import { modelWords } from '~/demos/parts/language-model/lazy';
import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { isPartial } from '~/lib/language-model/writing';
import { LOCALES } from '~/lib/locale';
import type { OwnAnswer } from '~/lib/own/results';
import { isPlain } from '../controls';
import type { Asked } from '../core/asked';
import { ends } from '../figures';
import { call, judgeAll, type Exam } from './exam';
import { rightWords, wordsOf, type Row } from './tasks';

const KEYS = { right: 'R', wrong: 'W' } as const;
type Word = keyof typeof KEYS;
const WORDS = Object.keys(KEYS) as Word[];

/** The mark that a key gives. */
export const markByKey = (event: KeyboardEvent): Word | undefined =>
  WORDS.find((word) => isPlain(event) && KEYS[word] === event.key.toUpperCase());

interface Marked {
  t: Exam['t'];
  /** The attribute that names the buttons. */
  name: string;
  /** What the answer was called. */
  called?: Word | undefined;
  /** Whether one of the buttons stays pressed. */
  isPressed?: boolean;
  mark: (word: Word) => void;
}

const RightOrWrong = ({ t, name, called, isPressed = false, mark }: Marked) => (
  <div class="actions">
    {WORDS.map((word) => (
      <Button
        {...{ [name]: word }}
        aria-pressed={isPressed && String(called === word)}
        aria-keyshortcuts={KEYS[word]}
        text={[t.call[word], ' ', <kbd>{KEYS[word]}</kbd>]}
        press={() => mark(word)}
      />
    ))}
    {called && <small>{t.called[called]}</small>}
  </div>
);

const source = (words: string, before?: FigureNode) => (
  <p class="from soft breaks">
    {before} {words}
  </p>
);

export function openAnswer(exam: Exam): FigureElement | undefined {
  const { t, pick, rows, ground } = exam;
  const { id, at } = pick.value;
  const row = rows.value.find((one) => one.id === id) ?? rows.value[0];
  const asked = ground.value?.questions[at];
  if (!row || !asked) return undefined;
  const answer = row.answers[at];
  const said = answer?.text.trim();
  return (
    <div class="open as-grid" data-open-answer aria-live="polite">
      <div>
        <h3 class="soft">
          {fill(asked.inputs ? t.row : t.question, { n: at + 1, road: row.name })}
        </h3>
        <p class="asked">{asked.query}</p>
        {answer && <p class="said breaks">{said ? `“${said}”` : t.empty}</p>}
        {answer && row.road === 'plain' && source(t.citesNothing)}
        {wordsOf(asked).map((words) => source(words, <small>{t.source}</small>))}
      </div>
      <div>
        <ul class="found below-2 no-bullets no-padding f14">
          {answer ? answerMarks(answer, asked, exam) : promptMark(row, at, exam)}
          {endMark(row, at, exam)}
        </ul>
        {answer && (
          <RightOrWrong
            t={t}
            name="data-call"
            isPressed
            called={answer.called}
            mark={(word) => call(exam, word)}
          />
        )}
      </div>
    </div>
  );
}

const mark = (sign: string, text: string, name?: string): FigureElement => (
  <li class="as-row hair-below breaks" data-found={name}>
    <i class="upright rigid" aria-hidden="true">
      {sign}
    </i>{' '}
    <span>{text}</span>
  </li>
);

/** What is to be known of how it ended, before its marks are believed. */
function endMark({ written }: Row, at: number, { t }: Exam): FigureNode {
  const one = written[at];
  if (!one) return '';
  const text = one.ended === 'length' ? t.cut : endText(one, modelWords()!);
  return text && mark('!', text, isPartial(one) ? 'cut' : 'end');
}

function answerMarks({ outcome, cites }: OwnAnswer, asked: Asked, { t }: Exam) {
  const words = rightWords(asked).join(' / ');
  const says = outcome === 'right' || outcome === 'unread';
  const declined = outcome === 'silent' || outcome === 'honest';
  const sign = says ? '✓' : '×';
  if (asked.inputs)
    return asked.rule ? mark(sign, fill(t.expected, { words }), 'words') : mark('–', t.noRule);
  const hasWords = fill(says ? t.hasWords : t.lacksWords, { words });
  return [
    words === '' ? mark('–', t.noWords) : mark(sign, hasWords, 'words'),
    mark(cites ? '✓' : '×', cites ? t.citesYours : t.citesOther, 'cites'),
    mark(declined ? '–' : '✓', declined ? t.didDecline : t.didNotDecline, 'declined'),
    outcome === 'made-up' && mark('!', t.madeUp, outcome),
    outcome === 'unread' && mark('!', t.unread, outcome),
  ];
}

function promptMark({ road, tasks }: Row, at: number, { t, ground }: Exam): FigureNode {
  const task = tasks[at];
  const { found, questions } = ground.value!;
  if (road === 'plain' || !task || questions[at]!.inputs) return '';
  const { holding, placing } = found.sheets[at]!;
  if (!task.given.some((one) => holding.includes(one))) return mark('×', t.notInPrompt);
  return mark(
    '✓',
    road === 'paste' ? t.inPrompt : fill(t.inPromptAt, { rank: placing.rank || '–' }),
  );
}

/** Marks answers without the road that wrote them, and compares a judge with those marks. */
export function markingView(exam: Exam): FigureElement {
  const { t, marking } = exam;
  const onKey = (event: KeyboardEvent) => {
    const word = markByKey(event);
    if (word) marking.mark(word);
  };
  return (
    <details class="own-way hair-above" data-marking onKeyDown={onKey}>
      <summary>{t.check}</summary>
      <p class="help">{t.checkSays}</p>
      <div class="actions">
        <Button data-mark-blind text={t.markBlind} press={() => marking.begin(Date.now())} />
      </div>
      {blindItem(exam)}
      <p role="status" data-agreement>
        {agreementText(exam)}
      </p>
      {judgeView(exam)}
    </details>
  );
}

function blindItem({ t, marking }: Exam): FigureNode {
  const { marks, order } = marking;
  const item = marking.now();
  if (!item) return '';
  const { asked, text } = item;
  const place = { n: marks.value.length + 1, of: order.value.length };
  return (
    <div data-blind-item aria-live="polite">
      <p class="help">{fill(t.blindAt, place)}</p>
      <p class="asked">{asked.query}</p>
      <p class="said breaks" data-said-blind>
        {text.trim() || t.empty}
      </p>
      {source(rightWords(asked).join(' / '))}
      <RightOrWrong t={t} name="data-blind" mark={marking.mark} />
    </div>
  );
}

export const shareText = (
  interval: { low: number; high: number },
  { t, locale }: Pick<Exam, 't' | 'locale'>,
): string => fill(t.share, ends(interval, locale));

function agreementText(exam: Exam): string {
  const { t, marking, locale } = exam;
  const n = marking.labels.value.size;
  const agreed = marking.agreement();
  if (!agreed) return n === 0 ? '' : fill(t.labels, { n });
  const { same, of, interval, kappa } = agreed;
  return fill(kappa === undefined ? t.agreeAlike : t.agree, {
    same,
    of,
    interval: shareText(interval, exam),
    kappa: formatNumber(kappa ?? 0, locale, 2),
  });
}

function judgeView(exam: Exam): FigureNode[] {
  const { t, marking, writer, run } = exam;
  const { labels, judging, verdicts } = marking;
  const progress = judging.value;
  const name = writer.value?.about.name;
  if (!name || labels.value.size === 0) return [];
  const judged = verdicts.value.size > 0 && judgedText(exam);
  return [
    <p class="help">{t.judgeSays}</p>,
    <div class="actions">
      <Button
        data-judge
        disabled={progress !== undefined || run.value !== undefined}
        text={fill(t.judge, { name })}
        press={() => judgeAll(exam)}
      />
    </div>,
    <p role="status" data-judged>
      {progress ? fill(t.judging, progress) : judged}
    </p>,
  ];
}

function judgedText(exam: Exam): string {
  const { t, marking, rows, locale } = exam;
  const said = rows.value.flatMap(({ id, name: road }) => {
    const found = marking.corrected(id);
    if (!found) return [];
    const share = formatNumber(100 * found.share, locale);
    return [fill(t.judgedRoad, { ...found, road, share, interval: shareText(found, exam) })];
  });
  return said.join(LOCALES[locale].space) || t.noCorrection;
}
