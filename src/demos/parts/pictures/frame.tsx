import { cells } from '~/lib/drawing/cells';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { emphasised } from '../emphasis';

export type Nodes = FigureNode | false | undefined | readonly Nodes[];

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

/** Whether the words hold what answers. */
const answers = ({ text, answer }: Quoted): boolean => !!answer && text.includes(answer);

const plain = (gloss: string): string => gloss.replaceAll('*', '');

/** What the words mean, where the page is in another language. */
const meaning = ({ text, gloss }: Quoted) => (gloss && plain(gloss) !== text ? gloss : undefined);

/** Characters after which words are cut to their first line or two where there is little room, until they are focused. */
const LONG = 36;

/** The words as they were, and below them what they mean. */
export function quoted(words: Quoted, isWhole = false): FigureElement {
  const gloss = meaning(words);
  const isLong = words.text.length > LONG && !isWhole;
  return (
    <div>
      <q lang={gloss && 'en'} {...(isLong && { class: 'long', tabindex: 0 })}>
        {lit(words)}
      </q>
      {gloss && <p class="gloss">{emphasised(answers(words) ? gloss : plain(gloss))}</p>}
    </div>
  );
}

/** The words in the language of the page. */
export function told(words: Quoted): Nodes {
  const gloss = meaning(words);
  if (!gloss) return lit(words);
  return emphasised(answers(words) ? gloss : plain(gloss));
}

function lit({ text, answer = '' }: Quoted): Nodes {
  const at = answer ? text.indexOf(answer) : -1;
  if (at < 0) return text;
  return [text.slice(0, at), <span class="hl">{answer}</span>, text.slice(at + answer.length)];
}

export interface Reply extends Quoted {
  wrong?: boolean;
  /** What became of it, where several were written. */
  label?: string;
}

/** What a model answered, and how that is marked; nothing before the press. */
export interface Replied {
  title: string;
  reply?: Reply | undefined;
  /** What was written in further tries. */
  also?: readonly Reply[];
  verdict?: string | undefined;
}

export const replied = ({ title, reply, also = [], verdict }: Replied): Nodes => [
  heading(title),
  box(reply),
  also.map((one) => box(one, 'reply-also')),
  verdict && <p class="cap verdict">{verdict}</p>,
];

const box = (reply: Reply | undefined, name = 'reply') => (
  <div
    class={`${name}${reply?.wrong ? ' wrong' : ''}${reply ? '' : ' ruled'}`}
    data-replied={name === 'reply'}
    tabindex={reply?.label ? 0 : undefined}
  >
    {reply?.label && <p class="cap">{reply.label}</p>}
    {reply && quoted(reply, true)}
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
