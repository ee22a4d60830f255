import { Problem } from '../problem';

/** Most stop texts of an answer, and most characters of each. */
export const STOP_LIMITS = { texts: 8, characters: 80 } as const;

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
