import { HubProblem } from '~/lib/hub/problems';
import { parsed } from '~/lib/text/parsed';
import { addressOf, folderOf, type ModelKind } from './address';
import { fetched, type ModelFile, type OnBytes } from './fetched';
import { partsOf } from './in-parts';
import { forgetBelow, keepFile, storedFile, storeOf } from './stored-file';

/** SHA-256 of the files of models by their paths below the site's base. */
export type Digests = Readonly<Record<string, string>>;

export interface Loading {
  keep: boolean;
  signal: AbortSignal;
  onBytes: OnBytes;
}

const FILE = 'digests.json';

/** Where a browser keeps a copy of the list: beside the model that it keeps. */
const copyOf = (kind: ModelKind, model: string): string => folderOf(kind, model) + FILE;

/** The site's list of digests. @throws HubProblem as `fetched` does, and `damaged` */
export async function digestsOf(
  kind: ModelKind,
  model: string,
  { keep, signal }: Pick<Loading, 'keep' | 'signal'>,
): Promise<Digests> {
  const copy = copyOf(kind, model);
  const here = await storedFile(kind, copy);
  const wanted = { address: addressOf(FILE), file: FILE, host: location.host, model };
  const bytes = here ?? (await fetched(wanted, signal, () => undefined));
  const digests = parsed(new TextDecoder().decode(bytes)) as Digests | null | undefined;
  if (!digests) await refuseFile(kind, wanted);
  if (keep && !here) await keepFile(kind, copy, bytes);
  return digests!;
}

/** Removes what is kept of a file, its parts, and the list that it was held against. @throws HubProblem `damaged` */
export async function refuseFile(kind: ModelKind, wanted: ModelFile): Promise<never> {
  const { address, model } = wanted;
  const store = await storeOf(kind);
  const places = [address, copyOf(kind, model)];
  const gone = [
    ...places.map((place) => store?.delete(place)),
    forgetBelow(partsOf(kind), `${address}?`),
  ];
  await Promise.allSettled(gone);
  throw new HubProblem('damaged', { ...wanted });
}
