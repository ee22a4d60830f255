import { fetched } from '../hub/fetched';
import type { Call } from '../rpc';
import { ModelProblem } from '~/lib/language-model/problems';
import type { LoadedAdapter, OpenedLlama } from './open';

/** An adapter by a name, and its file: an address on this site, or the bytes of a file of the reader's. */
export interface AdapterFile {
  name: string;
  file: string | Uint8Array<ArrayBuffer>;
}

/** The call that puts an adapter on, or takes it off; a file is fetched and read at its first use. */
export const adapterSwitch =
  (current: () => OpenedLlama | undefined) =>
  async (wanted: AdapterFile | undefined, call: Call): Promise<LoadedAdapter | undefined> => {
    const llama = current();
    if (!llama) throw new ModelProblem('not-loaded');
    if (wanted && !llama.adapter(wanted.name))
      llama.addAdapter(wanted.name, await bytesOf(wanted, call));
    llama.useAdapter(wanted?.name);
    return wanted && llama.adapter(wanted.name)!;
  };

async function bytesOf({ name, file }: AdapterFile, call: Call): Promise<Uint8Array> {
  if (typeof file !== 'string') return file;
  const wanted = {
    address: file,
    file: file.slice(file.lastIndexOf('/') + 1),
    host: location.host,
    model: name,
  };
  return fetched(wanted, call.signal, (done, of) => call.progress(done, of ?? done));
}
