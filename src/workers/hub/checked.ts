import { HubProblem } from '~/lib/hub/problems';
import type { ModelFile } from './request';

const text = new TextDecoder();

/**
 * Checks a file before it is used, since a host may answer with a page of its own.
 * @throws HubProblem `wrong-page` or `wrong-json`
 */
export function checked({ file, host }: ModelFile, bytes: Uint8Array): void {
  const start = text.decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('<')) throw new HubProblem('wrong-page', { file, host });
  if (!file.endsWith('.json')) return;
  try {
    JSON.parse(text.decode(bytes));
  } catch {
    throw new HubProblem('wrong-json', { file, host });
  }
}
