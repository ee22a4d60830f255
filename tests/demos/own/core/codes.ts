import { Problem } from '~/lib/problem';
import { readSchema } from '~/workers/checks/json-schema';

export { readSchema };

export function codeOf(call: () => unknown): Pick<Problem, 'code' | 'values'> | undefined {
  try {
    call();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return { code: problem.code, values: { ...problem.values } };
  }
  return undefined;
}
