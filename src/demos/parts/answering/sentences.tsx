import { fill, formatNumber } from '~/i18n/format';
import { durationText } from '~/demos/kit/duration';
import type { ModelStrings } from '../language-model/strings';
import { sentences } from '../language-model/panel-words';
import { isPartial } from '~/lib/language-model/writing';
import type { Ended, Message, ModelPrompt, WritingSettings } from '~/lib/language-model/writing';

/** A sentence about a run's progress, followed by the time left at its speed so far once there is an answer. */
export function withTimeLeft(
  sentence: string,
  { done, of, took }: { done: number; of: number; took: number },
  t: ModelStrings,
): string {
  const rest = (took / done) * (of - done);
  const left = done === 0 ? '' : fill(t.left, { left: durationText(rest, t) });
  return sentences([sentence, left], t);
}

/** Where a model wrote nothing at all, which comes before any share; '' where it wrote something. */
export function emptyText(
  answers: readonly { text: string; thought?: number | undefined }[],
  t: Pick<ModelStrings, 'allEmpty' | 'allThought' | 'locale'>,
): string {
  const n = answers.length;
  if (n === 0 || answers.some(({ text }) => text.trim() !== '')) return '';
  const thought = answers.reduce((sum, one) => sum + (one.thought ?? 0), 0);
  const tokens = formatNumber(thought / n, t.locale);
  return fill(thought > 0 ? t.allThought : t.allEmpty, { n, tokens });
}

/** How many answers the limit of tokens cut off, and how many more may lack their end; '' if it is none. */
export function cutText(
  answers: readonly { ended?: Ended | undefined }[],
  { most }: Pick<WritingSettings, 'most'>,
  t: Pick<ModelStrings, 'cutCount' | 'partialCount' | 'locale'>,
): string {
  const n = answers.length;
  const cut = answers.filter(({ ended }) => ended === 'length').length;
  const partial = answers.filter(isPartial).length - cut;
  return sentences(
    [
      cut === 0 ? '' : fill(t.cutCount, { cut, n, most }),
      partial === 0 ? '' : fill(t.partialCount, { partial, n }),
    ],
    t,
  );
}

/** How an answer came, where it did not simply end: a limit, a filter, a refusal, or as a thought; '' for any other. */
export function endText(
  {
    ended = 'mark',
    tokens,
    isThought,
  }: { ended?: Ended | undefined; tokens: number; isThought?: boolean | undefined },
  t: Pick<ModelStrings, 'cutAt' | 'asThought' | 'forced' | 'locale'>,
): string {
  const forced: Partial<Record<Ended, string>> = t.forced;
  const end = ended === 'length' ? fill(t.cutAt, { n: tokens }) : (forced[ended] ?? '');
  return sentences([end, isThought ? t.asThought : ''], t);
}

export function cutMark(...[answer, t]: Parameters<typeof endText>) {
  const text = endText(answer, t);
  return text ? [' ', <small data-cut="">{text}</small>] : [];
}

export function promptView(
  prompt: ModelPrompt,
  title: string,
  roles: Readonly<Record<Message['role'], string>>,
) {
  const text = (content: string) => <pre tabindex={0}>{content}</pre>;
  const turn = ({ role, content }: Message) => [<h5>{roles[role]}</h5>, text(content)];
  return (
    <details key="prompt">
      <summary>{title}</summary>
      {typeof prompt === 'string' ? text(prompt) : prompt.map(turn)}
    </details>
  );
}
