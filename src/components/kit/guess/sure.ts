import { fill } from '~/i18n/format';
import { type Axis, leeway, SURE } from '~/lib/lesson/guess';

/** What a guess says to its reader, in the language of the page and by where its answer comes from. */
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

/** Asks by one tap how sure the reader is: of a number, that the truth is near; of a choice, that it is right. */
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

/** As many whole units as count, where there is room for one. */
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
