import type { FigureNode } from '~/lib/figure';
import { square } from '~/lib/drawing/squares';
import { heading, marks, quoted, stage, type Marks, type Quoted } from './frame';

/** A question with its reply and the mark of the reply. */
export interface Answer {
  question: string;
  /** The language of the question, if it isn't the page's. */
  lang?: string | undefined;
  reply: string;
  isRight: boolean;
}

/** What all questions got, a mark each: under the part of the prompt that changed, or with each reply beside its mark. */
export interface Answers {
  title: string;
  count?: string;
  sent?: Marks;
  right?: Marks;
  /** One of the questions, and its reply. */
  opened?: readonly (Quoted & { label: string })[];
  rows?: readonly Answer[];
}

export function answers({ title, count, sent, right, opened = [], rows }: Answers): FigureNode[] {
  if (rows)
    return [
      <p class="of">
        <b>{title}</b> {count}
      </p>,
      <ol class="answers as-grid">{rows.map(answer)}</ol>,
    ];
  return stage(
    'answers',
    [heading(title), sent && marks(sent)],
    right && marks(right),
    <div class="opened across hair-above">
      {opened.map(({ label, ...words }) => (
        <div>
          <span class="soft">{label}</span> {quoted(words)}
        </div>
      ))}
    </div>,
  );
}

const answer = ({ question, lang, reply, isRight }: Answer) => (
  <li class="as-grid gap-0-2 hair-below">
    {square(isRight ? 'full' : 'open')}
    <span class="clipped unbroken trails-off" lang={lang}>
      {question}
    </span>
    <q class={`clipped unbroken trails-off ${isRight ? 'in-ink' : 'soft'}`} lang="en">
      {reply}
    </q>
  </li>
);
