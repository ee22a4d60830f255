import { Button } from '~/demos/kit/Button';
import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import type { Exam } from './exam';
import { shareText } from './rows';
import { rightWords } from './tasks';

const KEYS: Readonly<Record<string, boolean>> = { r: true, w: false };

export function markingView(exam: Exam): FigureElement {
  const { t, marking } = exam;
  const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    const word = KEYS[key.toLowerCase()];
    if (word !== undefined && !ctrlKey && !metaKey && !altKey) marking.mark(word);
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
  const item = marking.now();
  const [n, of] = [marking.marks.value.length, marking.order.value.length];
  if (!item) return '';
  const { asked, text } = item;
  const button = (isRight: boolean, name: string, key: string) => (
    <Button
      data-blind={key}
      aria-keyshortcuts={key}
      text={[name, ' ', <kbd>{key}</kbd>]}
      press={() => marking.mark(isRight)}
    />
  );
  return (
    <div data-blind-item aria-live="polite">
      <p class="help">{fill(t.blindAt, { n: n + 1, of })}</p>
      <p class="asked">{asked.query}</p>
      <p class="said breaks" data-said-blind>
        {text.trim() || t.empty}
      </p>
      <p class="from soft breaks">{rightWords(asked).join(' / ')}</p>
      <div class="actions">
        {button(true, t.callRight, 'R')}
        {button(false, t.callWrong, 'W')}
      </div>
    </div>
  );
}

function agreementText(exam: Exam): string {
  const { t, marking, locale } = exam;
  const n = marking.labels.value.size;
  const agreed = marking.agreement();
  if (!agreed) return n === 0 ? '' : fill(t.labels, { n });
  const { same, of, interval, kappa } = agreed;
  return fill(kappa === undefined ? t.agreeAlike : t.agree, {
    ...{ same, of, interval: shareText(interval, exam) },
    kappa: formatNumber(kappa ?? 0, locale, 2),
  });
}

function judgeView(exam: Exam): FigureNode[] {
  const { t, marking, writer } = exam;
  const { labels, judging, verdicts } = marking;
  const progress = judging.value;
  const name = writer.value?.about.name;
  if (!name || labels.value.size === 0) return [];
  return [
    <p class="help">{t.judgeSays}</p>,
    <div class="actions">
      <Button
        data-judge
        disabled={progress !== undefined || exam.run.value !== undefined}
        text={fill(t.judge, { name })}
        press={() => void exam.judge()}
      />
    </div>,
    <p role="status" data-judged>
      {progress ? fill(t.judging, progress) : verdicts.value.size > 0 ? judgedText(exam) : ''}
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
  return said.join(' ') || t.noCorrection;
}
