import type { FigureNode } from '~/lib/figure';
import { square } from '~/lib/drawing/squares';
import type { Asked } from './asked';
import {
  heading,
  quoted,
  replied,
  told,
  type Nodes,
  type Quoted,
  type Replied,
  type Reply,
} from './frame';
import { stage } from './stage';

/** A question with its reply and the mark of the reply. */
export interface Answer {
  question: string;
  /** The language of the question, if it isn't the page's. */
  lang?: string | undefined;
  reply: string;
  isRight: boolean;
}

/** A part of a prompt in the place where the model reads it; one that is off stands at the end, without its text. */
export interface Block {
  name: string;
  lines: readonly Quoted[];
  /** How many more lines were sent than are shown: `… 112 more`. */
  more?: string | undefined;
  look?: 'off' | 'question' | 'clipped' | undefined;
  /** Its lines are told in the language of the page alone. */
  isTold?: boolean;
}

/** One of several ways to the same answer: how many it got right, and its reply, or why it has none. */
export interface Way {
  name: string;
  note: string;
  reply?: Reply;
  instead?: string;
  right?: string;
}

/** Things to sort into places: the reader sorts them at rest, and what the site thinks is there after the press. */
export interface Sorts {
  places: Readonly<Record<string, string>>;
  /** `{n}` of `{of}` that were sorted. */
  agree: string;
  rows: readonly { id: string; text: string; place?: string; why?: string }[];
}

/** What all questions got: several ways and their replies; a prompt in its parts and the reply to it, or each reply beside its mark. */
export interface Answers {
  title: string;
  count?: string;
  blocks?: readonly Block[];
  replies?: Replied;
  asked?: Asked;
  rows?: readonly Answer[];
  ways?: readonly Way[];
  headline?: Quoted;
  sorts?: Sorts;
}

export function answers(data: Answers): FigureNode[] {
  const { title, count, blocks, replies, asked, rows, ways } = data;
  if (data.sorts) return [heading(title), sorts(data.sorts)];
  if (rows)
    return [
      <p class="of">
        <b>{title}</b> {count}
      </p>,
      <ol class="answers as-grid">{rows.map(answer)}</ol>,
    ];
  if (ways)
    return stage(
      'ways',
      data.headline && <div class="headline">{quoted(data.headline)}</div>,
      <ul role="list">{ways.map(way)}</ul>,
      asked,
    );
  return stage(
    'answers',
    [heading(title, count), <ol class="blocks">{blocks?.map(block)}</ol>],
    replies && replied(replies),
    asked,
  );
}

const way = ({ name, note, reply, instead, right }: Way): Nodes => (
  <li key={name}>
    <div>
      <b>{name}</b>
      <span class="as-block soft">{note}</span>
    </div>
    <div class={reply?.wrong && 'wrong'}>{reply ? quoted(reply) : instead}</div>
    <b class="num">{right}</b>
  </li>
);

const block = ({ name, lines, more, look, isTold }: Block): Nodes => (
  <li key={name} class={look} tabindex={-1}>
    <b>{name}</b>
    {look !== 'off' &&
      lines.map(
        isTold
          ? (line) => (
              <div>
                <q>{told(line)}</q>
              </div>
            )
          : (line) => quoted(line),
      )}
    {more && <p class="soft">{more}</p>}
  </li>
);

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

const sorts = ({ places, agree, rows }: Sorts): FigureNode => (
  <div class="sorts" data-sorts={agree}>
    <p class="cap" data-agree />
    {rows.map((row) => (
      <fieldset>
        <legend>
          {row.text}
          {row.why && <span class="soft"> {row.why}</span>}
        </legend>
        <div class="seg">
          {Object.entries(places).map(([place, name]) =>
            row.place ? (
              <span data-row={row.id} data-place={place} class={place === row.place && 'ours'}>
                {name}
              </span>
            ) : (
              <label>
                <input type="radio" name={`sort-${row.id}`} value={place} /> {name}
              </label>
            ),
          )}
        </div>
      </fieldset>
    ))}
  </div>
);
