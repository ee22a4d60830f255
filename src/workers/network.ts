import { memoizedIn } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import { sha256Of, unmarked } from './digests';
import type { VocabularyName } from '~/lib/text/vocabularies/names';
import type { Vocabulary } from '~/lib/text/vocabularies/vocabulary';

/** @throws Problem `source-missing` if it cannot be fetched, or is not JSON */
export const json = async <T>(address: string): Promise<T> =>
  fetched(address, async (response) => (await response.json()) as T);

/**
 * The bytes at an address.
 *
 * @throws Problem `source-missing` if they cannot be fetched, `source-damaged` if they are not those of the address's mark
 */
export async function bytes(marked: string): Promise<Uint8Array> {
  const { address, digest } = unmarked(marked);
  const whole = new Uint8Array(await fetched(address, (response) => response.arrayBuffer()));
  if (digest !== '' && (await sha256Of(whole)) !== digest)
    throw new Problem('source-damaged', { address });
  return whole;
}

async function fetched<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    const response = await fetch(address);
    if (response.ok) return await read(response);
    throw new Error(`It answered ${response.status}.`);
  } catch (cause) {
    throw new Problem('source-missing', { address }, { cause });
  }
}

const vocabularies = new Map<string, Promise<Vocabulary>>();

/** A published vocabulary, whose file is fetched once. @throws Problem if it is missing or broken */
export const vocabularyAt = ({ name, address }: VocabularyAt): Promise<Vocabulary> =>
  memoizedIn(vocabularies, address, async () => {
    const { openVocabulary } = await import('~/lib/text/vocabularies/vocabulary');
    return openVocabulary(name, await inflated(await bytes(address)));
  });

/** A vocabulary, and the absolute address of its file. */
export interface VocabularyAt {
  name: VocabularyName;
  address: string;
}

/** The content of a file in gzip, which is unpacked here so that it is small on every host. */
async function inflated(file: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([file as Uint8Array<ArrayBuffer>]).stream();
  const stream = packed.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
