import { evidence, recordedCell, runNamed } from '~/content/lookup';

/** What a prediction says of its answer, as lessons write it. */
export interface Asked {
  id: string;
  kind?: 'number' | 'choice';
  unit?: string;
  options?: string;
  answer?: string;
  value?: number;
  by?: string;
}

export interface Answer {
  /** As it is shown, without its sign; undefined where there is none. */
  told: string | undefined;
  /** A recorded run, a study, a formula, or our own judgement. */
  origin: 'run' | 'study' | 'formula' | 'ours';
  /** Behind the number: `%` or nothing. */
  sign: string;
}

export const choicesOf = (options = ''): string[] =>
  options.split('|').map((choice) => choice.trim());

/**
 * What was recorded, published or computed where a lesson asks for a guess.
 *
 * @throws Error if a value does not say where it comes from, or the answer is none of the options
 */
export async function answerOf({
  id,
  kind = 'number',
  unit = 'percent',
  options,
  answer,
  value,
  by = answer?.split('/')[0],
}: Asked): Promise<Answer> {
  const measured =
    kind === 'number' && answer
      ? (await recordedCell(answer)) * (unit === 'percent' ? 100 : 1)
      : value;
  const origin = by === 'formula' || by === 'ours' ? by : /^E\d+$/.test(by ?? '') ? 'study' : 'run';
  if (value !== undefined && !by)
    throw new Error(`Prediction ${id}: say by="…" where the value ${value} comes from.`);
  if (value !== undefined && origin === 'study') await evidence(by!);
  if (value !== undefined && origin === 'run') await runNamed(by!);
  if (kind === 'choice' && answer && !choicesOf(options).includes(answer))
    throw new Error(
      `Prediction ${id}: the answer "${answer}" is not among its options (${options}).`,
    );
  /** Whole percent, as the text says it; other units keep two decimals. */
  const digits = unit === 'percent' && value === undefined ? 0 : 2;
  const told = measured === undefined ? answer : String(Number(measured.toFixed(digits)));
  return { told, origin, sign: unit === 'percent' && kind === 'number' ? '%' : '' };
}
