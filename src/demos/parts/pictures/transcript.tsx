import type { FigureNode } from '~/lib/figure';
import { caption } from './field';
import { quoted, type Quoted } from './frame';

type Writer = 'system' | 'user' | 'model' | 'tool';

/** A line of a talk, with a remark at its end. */
export interface TranscriptLine extends Quoted {
  by: Writer;
  aside?: string;
}

/** Something that is read: a letter, a schema, a call. */
interface Sheet {
  title: string;
  /** What led to it. */
  above?: Quoted | undefined;
  /** `lit`: the words that the answer rests on. */
  lines: readonly (Quoted & { lit?: boolean | undefined })[];
  /** True for what a machine reads. */
  code?: boolean;
  verdict?: { text: string; open: boolean };
}

/** What became of an order; without an outcome it is still to come. */
interface End {
  text: string;
  outcome?: { kind: 'sent' | 'waits' | 'stopped'; name: string } | undefined;
}

/** A message that practice really sends or gets; what the reader may copy says so. */
interface Message {
  by: string;
  text: string;
  isCopied?: boolean;
}

/** Who writes which line. */
interface Transcript {
  /** Each with its writer, or its name, and no frame around them. */
  messages?: readonly Message[];
  title?: string;
  sheets?: readonly Sheet[];
  lines?: readonly TranscriptLine[];
  writers?: Readonly<Record<Writer, string>>;
  /** How many of the lines are shown; the others are places. */
  shown?: number | undefined;
  ends?: readonly End[];
  foot?: string | undefined;
}

export const transcript = ({ messages, ...framed }: Transcript): FigureNode[] =>
  messages?.map(message) ?? [talk(framed)];

const message = ({ by, text, isCopied }: Message) => (
  <div class="message as-grid hair-below">
    <b>{by}</b>
    <pre tabindex={0} data-copied={isCopied}>
      {text}
    </pre>
  </div>
);

const talk = ({ sheets, lines = [], ends, ...data }: Transcript) => (
  <div class={`stage transcript${sheets ? ' split' : ''}`}>
    {caption(data.title)}
    {sheets?.map(sheet)}
    {lines.length > 0 && (
      <ol class="talk" role="list">
        {lines.map(({ by, aside, ...words }, at) =>
          at < (data.shown ?? lines.length) ? (
            <li data-by={by}>
              <b>{data.writers?.[by]}</b>
              {written(words)}
              <small>{aside}</small>
            </li>
          ) : (
            <li class="hole">?</li>
          ),
        )}
      </ol>
    )}
    {ends && (
      <ol class="ends as-grid" role="list">
        {ends.map(({ text, outcome }) => (
          <li class={outcome?.kind ?? 'hole'}>
            <span>{text}</span>
            <b>{outcome?.name ?? '?'}</b>
          </li>
        ))}
      </ol>
    )}
    {caption(data.foot)}
  </div>
);

/** Words of a record, with what they mean; or the page's own. */
const written = (words: Quoted) =>
  words.gloss === undefined ? <span>{words.text}</span> : quoted(words);

const sheet = ({ title, above, lines, code, verdict }: Sheet) => (
  <div>
    <p class="cap">{title}</p>
    {above && quoted(above)}
    <div class={`sheet${code ? ' code' : ''}`} tabindex={code && 0}>
      {lines.map(({ lit, ...words }) => (
        <div class={lit && 'hl'}>{written(words)}</div>
      ))}
    </div>
    {verdict && <p class={verdict.open ? 'hole' : 'after'}>{verdict.text}</p>}
  </div>
);
