import { evidence } from './evidence';
import { recordedCell, run } from './runs';
import type { Asked } from '~/lib/lesson/asked';

type Origin = 'run' | 'paper' | 'formula' | 'ours';

export const choicesOf = (options = ''): string[] =>
  options.split('|').map((choice) => choice.trim());

/**
 * The recorded, published or computed answer to the guess of a lesson: formatted without its sign, undefined if there is
 * none; its origin; and the sign behind a number, `%` or nothing.
 *
 * @param file the file of the guess, for error messages
 * @throws Error if the guess has no origin, or the answer is not one of its options
 */
export async function answerOf(asked: Asked, file = 'a lesson') {
  const { id, kind = 'number', unit = 'percent', options, answer, value } = asked;
  const origin = await originOf(asked, file);
  if (kind === 'choice' && answer && !choicesOf(options).includes(answer))
    throw new Error(
      `${file}, guess ${id}: the answer “${answer}” is not among its options (${options}). Type one of them.`,
    );
  const measured =
    kind === 'number' && answer
      ? (await recordedCell(answer)) * (unit === 'percent' ? 100 : 1)
      : value;
  /** Whole percent, as in the text; other units keep two decimals. */
  const digits = unit === 'percent' && value === undefined ? 0 : 2;
  const formatted = measured === undefined ? answer : String(Number(measured.toFixed(digits)));
  return { formatted, origin, sign: unit === 'percent' && kind === 'number' ? '%' : '' };
}

async function originOf({ id, kind, answer, by }: Asked, file: string): Promise<Origin> {
  if (!by)
    throw new Error(
      `${file}, guess ${id}: it does not say where its answer comes from. Write by="run" for the run of its cell, by="<name of a run>", by="E31" for an evidence row, by="formula" or by="ours".`,
    );
  if (by === 'formula' || by === 'ours') return by;
  if (/^E\d+$/.test(by)) {
    await evidence(by);
    return 'paper';
  }
  if (by === 'run' && (kind === 'choice' || !answer))
    throw new Error(
      `${file}, guess ${id}: by="run" is the run of a cell, and its answer is no cell. Name the run: by="r6-open".`,
    );
  if (by !== 'run') await run(by);
  return 'run';
}
