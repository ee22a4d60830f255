import { parsed } from '../text/parsed';

/**
 * The number of the press that each step of a walk shows, from the text that a tab kept. A text that holds anything else,
 * such as one cut short or written by another page, counts as nothing pressed.
 *
 * @example pressedIn('{"2":1}') // { 2: 1 }
 */
export function pressedIn(text: string | null): Record<string, number> {
  const entries = Object.entries(Object(parsed(text ?? '{}'))) as [string, unknown][];
  return Object.fromEntries(
    entries.flatMap(([step, press]) =>
      typeof press === 'number' && Number.isInteger(press) && press >= 0 ? [[step, press]] : [],
    ),
  );
}
