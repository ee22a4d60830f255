import { STOP_LIMITS } from './check';
import { WRITING_LIMITS, type WritingSettings } from './writing';

export type NumberSetting = keyof typeof WRITING_LIMITS;

const WHOLE: ReadonlySet<NumberSetting> = new Set(['most', 'seed']);

/** A problem of a field: the code of the sentence, and the values for its gaps. */
export interface SettingFault {
  code: 'empty' | 'not-number' | 'not-whole' | 'out-of-range' | 'many-stops' | 'long-stop';
  values: Readonly<Record<string, string | number>>;
}

/** Parses a typed number and checks its limits; a decimal comma is read as a point. */
export function readNumber(name: NumberSetting, typed: string): number | SettingFault {
  const value = typed.trim().replace(',', '.');
  const { min, max } = WRITING_LIMITS[name];
  const values = { value: typed.trim(), min, max };
  if (value === '') return { code: 'empty', values };
  const number = Number(value);
  if (!Number.isFinite(number)) return { code: 'not-number', values };
  if (WHOLE.has(name) && !Number.isInteger(number)) return { code: 'not-whole', values };
  return number < min || number > max ? { code: 'out-of-range', values } : number;
}

/**
 * Parses stop texts, one per line, in order; empty lines and duplicates are left out. A typed `\n` stands for a line
 * break.
 */
export function readStops(typed: string): string[] | SettingFault {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '');
  const stops = [...new Set(lines.map((line) => line.replaceAll('\\n', '\n')))];
  const { texts, characters } = STOP_LIMITS;
  if (stops.length > texts)
    return { code: 'many-stops', values: { found: stops.length, most: texts } };
  const long = stops.find((stop) => [...stop].length > characters);
  return long === undefined
    ? stops
    : { code: 'long-stop', values: { value: long, most: characters } };
}

/** Stop texts in the format of their field; the inverse of `readStops`. */
export const stopsTyped = (stops: WritingSettings['stops']): string =>
  stops.map((stop) => stop.replaceAll('\n', '\\n')).join('\n');

export const isFault = (read: unknown): read is SettingFault =>
  typeof read === 'object' && read !== null && 'code' in read;
