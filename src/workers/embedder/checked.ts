import { EncoderProblem } from '~/lib/encoder/problems';
import type { ModelFile } from './request';

const text = new TextDecoder();

/**
 * Looks at a file before anything is made of it: hosts like to answer with a page of their own.
 * @throws EncoderProblem `wrong-page`, `wrong-pointer` or `wrong-json`
 */
export function checked({ file, host }: ModelFile, bytes: Uint8Array): void {
  const start = text.decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('<')) throw new EncoderProblem('wrong-page', { file, host });
  if (start.startsWith('version https://git-lfs'))
    throw new EncoderProblem('wrong-pointer', { file, host });
  if (!file.endsWith('.json')) return;
  try {
    JSON.parse(text.decode(bytes));
  } catch {
    throw new EncoderProblem('wrong-json', { file, host });
  }
}
