import { squares, type Counted } from '~/lib/drawing/squares';
import type { FigureNode } from '~/lib/figure';
import { sentence } from '../sentence';

/** A sentence with the sum that it is about, and what else is said of it. */
export interface Sum {
  /** Holds the place `{money}`. */
  text: string;
  money: string;
  more?: readonly string[];
}

/** A field of squares under its title, and what they come to. */
export interface Field {
  title: string;
  /** The number that the squares draw, if it is the point. */
  big?: string;
  squares: readonly Counted[];
  /** What the squares show, read aloud. */
  said: string;
  sum?: Sum | undefined;
}

export const field = ({ title, big, squares: counted, said, sum }: Field) => (
  <div class="field-of">
    <p class="of">{title}</p>
    {big && <p class="big">{big}</p>}
    {squares(counted, { label: said })}
    {sum && summed(sum)}
  </div>
);

export const summed = ({ text, money, more = [] }: Sum) => (
  <p class="cap sum">
    {sentence(text, { money: <b class="big">{money}</b> })}
    {more.map((one) => (
      <small>{one}</small>
    ))}
  </p>
);

export const caption = (text: FigureNode | undefined) => text && <p class="cap">{text}</p>;

/** What a reader may take along, word for word. */
export const copied = (text: string | undefined) =>
  text && (
    <pre data-copied translate="no">
      {text}
    </pre>
  );
