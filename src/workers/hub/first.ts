import type { HubProblem } from '~/lib/hub/problems';
import type { ModelFile } from './request';

/** The first file that exists, the result of requesting it, and the candidates before it that the host lacks. */
interface First<T> {
  wanted: ModelFile;
  came: T;
  lacking: readonly ModelFile[];
}

/**
 * Requests files one after another until the host has one.
 * @throws HubProblem `not-found` of the first file if there is none; any other error immediately
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

/** True if a file does not exist. A login or a refusal is not that, as it concerns all files of a model. */
const isMissing = (error: unknown): boolean => {
  const { code, values } = error as Partial<HubProblem>;
  return code === 'not-found' && [404, 410].includes(Number(values?.status));
};
