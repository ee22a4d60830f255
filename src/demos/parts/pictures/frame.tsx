import { cells } from '~/lib/drawing/cells';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { emphasised } from '../emphasis';

export type Nodes = FigureNode | false | undefined | readonly Nodes[];

/** Left the object that a choice changes, right what came of it, and below both what is read across. */
export const stage = (kind: string, object: Nodes, came: Nodes, below?: Nodes): FigureNode[] => [
  <div class={`stage sides stacks-below-44 ${kind}`}>
    <div>{object}</div>
    <div>{came}</div>
    {below}
  </div>,
];

/** A heading of a side, and at its end what is said of it. */
export const heading = (title: string, beside?: string) => (
  <p class="cap">
    <b>{title}</b>
    {beside && <span>{beside}</span>}
  </p>
);

/** A place of something that the press brings. */
export const hole = (text = '?') => <p class="hole">{text}</p>;

/** Words that were really sent or written. */
export interface Quoted {
  text: string;
  /** What they mean in the language of the page, with what answers between asterisks; the words again in theirs. */
  gloss?: string | undefined;
  /** The part of them that answers. */
  answer?: string | undefined;
}

const plain = (gloss: string): string => gloss.replaceAll('*', '');

/** What the words mean, where the page is in another language. */
const meaning = ({ text, gloss }: Quoted) => (gloss && plain(gloss) !== text ? gloss : undefined);

/** The words as they were, and below them what they mean. */
export function quoted(words: Quoted): FigureElement {
  const gloss = meaning(words);
  return (
    <div>
      <q lang={gloss && 'en'}>{lit(words)}</q>
      {gloss && <p class="gloss">{emphasised(gloss)}</p>}
    </div>
  );
}

/** The words in the language of the page. */
export function told(words: Quoted): Nodes {
  const gloss = meaning(words);
  if (!gloss) return lit(words);
  return emphasised(words.answer ? gloss : plain(gloss));
}

function lit({ text, answer = '' }: Quoted): Nodes {
  const at = answer ? text.indexOf(answer) : -1;
  if (at < 0) return text;
  return [text.slice(0, at), <span class="hl">{answer}</span>, text.slice(at + answer.length)];
}

export interface Reply extends Quoted {
  label?: string;
  wrong?: boolean;
}

/** What a model answered, before the press and after it. */
export interface Replies {
  title: string;
  before: Reply;
  after?: Reply | undefined;
}

export const replies = ({ title, before, after }: Replies): Nodes => [
  heading(title),
  reply(before),
  after ? reply(after) : hole(),
];

const reply = ({ label, wrong, ...words }: Reply) => (
  <div class={wrong ? 'reply wrong' : 'reply'}>
    {label && <p class="cap">{label}</p>}
    {quoted(words)}
  </div>
);

/** A mark for each thing counted; `said` is read aloud in their place. */
export interface Marks {
  on: readonly boolean[];
  said: string;
  count?: number;
  of?: string;
  note?: string;
}

export const marks = ({ on, said, count, of, note }: Marks): Nodes => [
  count !== undefined && (
    <p class="cap">
      <b class="big">{String(count)}</b> {of}
    </p>
  ),
  cells(
    on.map((one) => one && 'on'),
    said,
    'marks around-2',
  ),
  note && <p class="cap">{note}</p>,
];
