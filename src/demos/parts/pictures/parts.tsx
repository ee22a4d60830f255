import type { FigureNode } from '~/lib/figure';
import { bar } from '~/lib/drawing/marks';
import type { Asked } from './asked';
import { heading, quoted, replied, told, type Quoted, type Replied } from './frame';
import { stage } from './stage';

/** A part of what a model is given; off, its text says that nothing stands there. */
export interface Strip extends Quoted {
  label?: string;
  isOff?: boolean;
}

/** What may be written next, with its share of the chances; `barred` stands where it is forbidden. */
export interface Chance {
  text: string;
  share: number;
  shown: string;
  isBarred: boolean;
}

/** Left the parts of a prompt, right the replies, or the chances of the next token. */
export interface Parts {
  title?: string;
  strips: readonly Strip[];
  replies?: Replied;
  asked?: Asked;
  chances?: { title: string; tokens: readonly Chance[] };
}

export const parts = ({ title, strips, replies, chances, asked }: Parts): FigureNode[] =>
  stage(
    'parts',
    [title !== undefined && heading(title), strips.map(strip)],
    [
      replies && replied(replies),
      chances && heading(chances.title),
      chances && (
        <ul class="chances" role="list">
          {chances.tokens.map(chance)}
        </ul>
      ),
    ],
    asked,
  );

const strip = ({ label, isOff, ...words }: Strip) => (
  <div class={isOff ? 'hole' : 'sent'}>
    {label && <p class="cap">{label}</p>}
    {words.gloss ? quoted(words) : told(words)}
  </div>
);

const chance = ({ text, share, shown, isBarred }: Chance) => (
  <li class={isBarred && 'barred'}>
    <code>{text}</code>
    {bar([['stretch', share]])}
    <b>{shown}</b>
  </li>
);
