import type { FigureNode } from '~/lib/figure';
import { field, type Field } from './field';

/** A question with its replies, one for each time that it was asked; an empty one is still to come. */
export interface Exchange {
  kind?: string;
  question: string;
  replies: readonly { when?: string; said: string }[];
  note?: string;
  isChanged?: boolean;
}

/** Questions of two sets, and of each set the share of right answers. */
interface BeforeAfter {
  exchanges?: readonly Exchange[];
  fields?: readonly Field[];
}

export const beforeAfter = ({ exchanges = [], fields = [] }: BeforeAfter): FigureNode[] => [
  <div class="before-after as-grid gap-3">
    {exchanges.length > 0 && <ol class="asked as-grid gap-2">{exchanges.map(exchange)}</ol>}
    {fields.length > 0 && <div class="halves stacks-below-44">{fields.map(field)}</div>}
  </div>,
];

const exchange = ({ kind, question, replies, note, isChanged }: Exchange) => (
  <li class={`as-grid gap-1-5 mid-aligned hair-box inner-2-3${isChanged ? ' on' : ''}`}>
    <p>
      <small class="as-block">{kind}</small> {question}
    </p>
    <dl class="as-grid gap-0-4">
      {replies.map(({ when, said }) => [
        <dt class="soft">{when}</dt>,
        <dd class={said === '' ? 'blank' : 'semibold'}>{said}</dd>,
      ])}
    </dl>
    <small>{note}</small>
  </li>
);
