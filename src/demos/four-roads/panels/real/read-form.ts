import { fill } from '~/i18n/format';
import type { RealSettings } from '../../core/real/exam';
import { REAL_ROADS } from '../../core/real/roads';
import { NUMBERS, type NumberName } from './form';
import type { RealStrings } from './strings';

/** The values in the form. */
export interface ExamForm {
  settings: RealSettings;
  /** Maximum tokens of an answer. */
  most: number;
}

/**
 * Reads the form, and shows errors next to its numbers.
 * @returns undefined if a number is outside its limits
 */
export function readForm(root: HTMLElement, t: RealStrings): ExamForm | undefined {
  const [questions, seed, most] = (['questions', 'seed', 'most'] as const).map((name) =>
    readNumber(root, name, t),
  );
  if (questions === undefined || seed === undefined || most === undefined) return undefined;
  const boxes = root.querySelectorAll<HTMLInputElement>('[name=realRoad]:checked');
  const ticked = new Set([...boxes].map(({ value }) => value));
  return {
    settings: { questions, seed, roads: REAL_ROADS.filter((road) => ticked.has(road)) },
    most,
  };
}

function readNumber(root: HTMLElement, name: NumberName, t: RealStrings): number | undefined {
  const input = root.querySelector<HTMLInputElement>(`[name=real-${name}]`)!;
  const error = root.querySelector<HTMLElement>(`[data-real-error=${name}]`)!;
  const { min, max } = NUMBERS[name];
  const value = input.value.trim() === '' ? NaN : Number(input.value);
  const fits = Number.isInteger(value) && value >= min && value <= max;
  error.hidden = fits;
  error.textContent = fits
    ? ''
    : fill(t.outside, { value: input.value.trim() || '–', least: min, most: max });
  input.setAttribute('aria-invalid', String(!fits));
  return fits ? value : undefined;
}
