import { fill } from '~/i18n/format';
import { type Axis, leeway, SURE } from '~/lib/lesson/guess';

/** The texts of a guess, in the language of the page and for the source of its answer. */
export type GuessWords = Record<
  | 'again'
  | 'answer'
  | 'exact'
  | 'keep'
  | 'keepRefused'
  | 'kept'
  | 'show'
  | 'shown'
  | 'sure'
  | 'sureWithin'
  | 'told'
  | 'wrong',
  string
>;

/** Asks for the reader's confidence with one tap: that a number is near the truth, or that a choice is right. */
export function sureField(
  words: Pick<GuessWords, 'sure' | 'sureWithin'>,
  axis: Axis | undefined,
): HTMLElement {
  const field = document.createElement('fieldset');
  const legend = document.createElement('legend');
  const options = document.createElement('div');
  field.className = 'sure';
  legend.textContent = axis ? fill(words.sureWithin, { n: within(axis) }) : words.sure;
  options.className = 'seg';
  options.append(...SURE.map(option));
  field.append(legend, options);
  return field;
}

/** The leeway in whole units, if it is at least one. */
function within(axis: Axis): number {
  const room = leeway(axis);
  return room < 1 ? Number(room.toFixed(1)) : Math.floor(room);
}

function option(sure: number): HTMLElement {
  const label = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = 'sure';
  radio.value = String(sure);
  label.append(radio, `${sure}%`);
  return label;
}
