import { Button } from '~/demos/kit/Button';
import { endText } from '~/demos/parts/answering/sentences';
import { modelWords } from '~/demos/parts/language-model/lazy';
import { fill } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { isPartial } from '~/lib/language-model/writing';
import type { OwnAnswer } from '~/lib/own/results';
import type { Asked } from '../core/asked';
import type { Exam } from './exam';
import { rightWords, wordsOf, type Row } from './tasks';

export function openAnswer(exam: Exam): FigureElement | undefined {
  const { t, pick, rows, ground } = exam;
  const { id, at } = pick.value;
  const row = rows.value.find((one) => one.id === id) ?? rows.value[0];
  const asked = ground.value?.questions[at];
  if (!row || !asked) return undefined;
  const answer = row.answers[at];
  return (
    <div class="open as-grid" data-open-answer aria-live="polite">
      <div>
        <h3 class="soft">
          {fill(asked.inputs ? t.row : t.question, { n: at + 1, road: row.name })}
        </h3>
        <p class="asked">{asked.query}</p>
        {answer && (
          <p class="said breaks">{answer.text.trim() ? `“${answer.text.trim()}”` : t.empty}</p>
        )}
        {answer && row.road === 'plain' && <p class="from soft">{t.citesNothing}</p>}
        {wordsOf(asked).map((words) => (
          <p class="from soft breaks">
            <small>{t.source}</small> {words}
          </p>
        ))}
      </div>
      <div>
        <ul class="found below-2 no-bullets no-padding f14">
          {answer ? answerMarks(answer, asked, exam) : promptMark(row, at, exam)}
          {endMark(row, at, exam)}
        </ul>
        {answer && calls(answer, exam)}
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

function answerMarks(answer: OwnAnswer, asked: Asked, { t }: Exam): (FigureNode | false)[] {
  const { outcome, cites } = answer;
  const words = rightWords(asked).join(' / ');
  const says = outcome === 'right' || outcome === 'unread';
  const declined = outcome === 'silent' || outcome === 'honest';
  const sign = says ? '✓' : '×';
  if (asked.inputs)
    return [asked.rule ? mark(sign, fill(t.expected, { words }), 'words') : mark('–', t.noRule)];
  return [
    words === ''
      ? mark('–', t.noWords)
      : mark(sign, fill(says ? t.hasWords : t.lacksWords, { words }), 'words'),
    mark(cites ? '✓' : '×', cites ? t.citesYours : t.citesOther, 'cites'),
    mark(declined ? '–' : '✓', declined ? t.didDecline : t.didNotDecline, 'declined'),
    outcome === 'made-up' && mark('!', t.madeUp, 'made-up'),
    outcome === 'unread' && mark('!', t.unread, 'unread'),
  ];
}

function promptMark({ road, tasks }: Row, at: number, { t, ground }: Exam): FigureNode[] {
  const task = tasks[at];
  const { found, questions } = ground.value!;
  if (road === 'plain' || !task || questions[at]!.inputs) return [];
  const sheet = found.sheets[at]!;
  const isGiven = task.given.some((one) => sheet.holding.includes(one));
  if (!isGiven) return [mark('×', t.notInPrompt)];
  const { rank } = sheet.placing;
  return [mark('✓', road === 'paste' ? t.inPrompt : fill(t.inPromptAt, { rank: rank || '–' }))];
}

const KEYS = { right: 'R', wrong: 'W' } as const;

const calls = ({ called }: OwnAnswer, { t, call }: Exam): FigureElement => (
  <div class="actions">
    {(['right', 'wrong'] as const).map((word) => (
      <Button
        data-call={word}
        aria-pressed={String(called === word)}
        aria-keyshortcuts={KEYS[word]}
        text={[word === 'right' ? t.callRight : t.callWrong, ' ', <kbd>{KEYS[word]}</kbd>]}
        press={() => call(word)}
      />
    ))}
    {called && <small>{called === 'right' ? t.calledRight : t.calledWrong}</small>}
  </div>
);
