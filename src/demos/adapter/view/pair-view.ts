import { h, type FigureElement } from '~/lib/figure';

interface Side {
  name: string;
  /** The reply; empty before there is one. */
  text: string;
  /** Said below it, such as how long it took. */
  note: string;
  /** True for the side that the next reply goes to; its text is then streamed into. */
  live?: boolean;
}

/** The replies of the model as it is and with the adapter, side by side. */
export const pairView = (sides: readonly Side[], waiting: string): FigureElement =>
  h('div', { class: 'off-on' }, ...sides.map((side) => sideView(side, waiting)));

const sideView = ({ name, text, note, live }: Side, waiting: string): FigureElement =>
  h(
    'div',
    { class: 'side' },
    h('p', { class: 'label' }, name),
    h(
      'p',
      {
        class: 'reply',
        lang: text ? 'en' : undefined,
        'data-lm-answer': live,
        'data-empty': text === '',
      },
      text || (live ? '' : waiting),
    ),
    ...(note ? [h('p', { class: 'help' }, note)] : []),
  );
