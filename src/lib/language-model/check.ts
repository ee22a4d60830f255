import { ModelProblem, type SettingProblemCode } from './problems';
import { WRITING_LIMITS, type WritingSettings } from './writing';
import { Problem } from '../problem';

/** Most stop texts of an answer, and most characters of each. */
export const STOP_LIMITS = { texts: 8, characters: 80 } as const;

/**
 * Checks settings and removes empty stop texts.
 * @throws ModelProblem `most-range` or `stops-range`, with value, min and max
 */
export function checkedSettings(settings: WritingSettings): WritingSettings {
  refuse('most-range', settings.most, WRITING_LIMITS.most);
  const stops = settings.stops.filter((stop) => stop !== '');
  const { texts, characters } = STOP_LIMITS;
  refuse('stops-range', stops.length, { min: 0, max: texts });
  const longest = Math.max(0, ...stops.map((stop) => [...stop].length));
  refuse('stops-range', longest, { min: 0, max: characters });
  return { ...settings, stops };
}

function refuse(
  code: SettingProblemCode,
  value: number,
  { min, max }: { min: number; max: number },
): void {
  if (!(value >= min && value <= max && Number.isInteger(value)))
    throw new ModelProblem(code, { value, min, max });
}

/**
 * Parses stop texts, one per line, in order; empty lines and duplicates are left out. A typed `\n` stands for a line
 * break.
 * @throws Problem `many-stops`, `long-stop`
 */
export function readStops(typed: string): string[] {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '');
  const stops = [...new Set(lines.map((line) => line.replaceAll('\\n', '\n')))];
  const { texts, characters } = STOP_LIMITS;
  if (stops.length > texts) throw new Problem('many-stops', { found: stops.length, most: texts });
  const long = stops.find((stop) => [...stop].length > characters);
  if (long !== undefined) throw new Problem('long-stop', { value: long, most: characters });
  return stops;
}
