import type { HubProblem } from '~/lib/hub/problems';
import type { ModelFile } from './request';

/** The first file that was there, what came of asking for it, and those before it that the host lacks. */
interface First<T> {
  wanted: ModelFile;
  came: T;
  lacking: readonly ModelFile[];
}

/**
 * Asks for files one after another, until the host has one.
 * @throws HubProblem `not-found`, of the first file, where it has none; at once whatever else went wrong
 */
export async function firstThere<T>(
  files: readonly ModelFile[],
  ask: (wanted: ModelFile) => Promise<T>,
): Promise<First<T>> {
  const lacking: ModelFile[] = [];
  let first: unknown;
  for (const wanted of files) {
    try {
      return { wanted, came: await ask(wanted), lacking };
    } catch (error) {
      if (!isMissing(error)) throw error;
      first ??= error;
      lacking.push(wanted);
    }
  }
  throw first;
}

/** Not there, rather than there for others: a login or a refusal is the same for all files of a model. */
const isMissing = (error: unknown): boolean => {
  const { code, values } = error as Partial<HubProblem>;
  return code === 'not-found' && [404, 410].includes(Number(values?.status));
};
