import { memoizedIn } from '~/lib/memo';
import { openVocabulary, type Vocabulary } from '~/lib/text/vocabularies';
import type { VocabularyName } from '~/lib/text/vocabularies/names';
import { bytes } from './network';

/** A vocabulary, and the absolute address of its file. */
export interface VocabularyAt {
  name: VocabularyName;
  address: string;
}

const opened = new Map<string, Promise<Vocabulary>>();

/**
 * A vocabulary, whose file is fetched on the first call.
 *
 * @throws Problem if the file is missing or broken
 */
export const fetchVocabulary = ({ name, address }: VocabularyAt): Promise<Vocabulary> =>
  memoizedIn(opened, address, async () =>
    openVocabulary(name, await inflated(await bytes(address))),
  );

/** The content of a file in gzip, which is unpacked here so that it is small on every host. */
async function inflated(file: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([file as Uint8Array<ArrayBuffer>]).stream();
  const stream = packed.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
