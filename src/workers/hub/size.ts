import { HubProblem } from '~/lib/hub/problems';
import type { Call } from '../rpc';
import { type ModelRequest, CONFIG, filesOf, type ModelKind } from './address';
import { checked } from './checked';
import { fetched, sizeIn } from './fetched';
import { firstThere } from './first';
import { keptModel, keptSize, summed } from './kept';
import { request, type ModelFile } from './request';

/** The size of a model, and the file of its network; no `bytes` if the host does not give them. */
interface ModelSize {
  bytes?: number;
  network: string;
  kept: boolean;
}

/**
 * The size of a model, from the browser's store or by requesting only the sizes from its host. For models that may have
 * several parts, `config.json` is read, which lists them.
 *
 * @throws HubProblem as `request` does
 */
export async function modelSize(
  kind: ModelKind,
  asked: ModelRequest,
  { signal }: Call,
): Promise<ModelSize> {
  const kept = await keptModel(kind, asked);
  if (kept) return { ...kept, kept: true };
  const config = kind.parts && (await configOf(kind, asked, signal));
  const { files, optional = [], networks } = kind;
  const one = (wanted: ModelFile) => sizeOf(kind, wanted, signal);
  const sizes = (names: readonly string[]) => Promise.all(filesOf(kind, asked, names).map(one));
  // the other files are small compared with the network and its parts, and often compressed
  const [small, { wanted, came }] = await Promise.all([
    sizes([...optional, ...files]),
    firstThere(filesOf(kind, asked, networks), async (network) =>
      there(network, await one(network)),
    ),
  ]);
  const network = wanted.file;
  const large = [came, ...(await sizes(kind.parts?.(config, network) ?? []))];
  if (large.includes(undefined)) return { network, kept: false };
  return { bytes: summed([...small, ...large]), network, kept: false };
}

/** The size of a stored file; an empty one marks a file that the host lacks. @throws HubProblem `not-found` */
function there({ host, file, model }: ModelFile, size: number | undefined): number | undefined {
  if (size === 0) throw new HubProblem('not-found', { host, file, model, status: 404 });
  return size;
}

async function configOf(
  kind: ModelKind,
  asked: ModelRequest,
  signal: AbortSignal,
): Promise<unknown> {
  const [wanted] = filesOf(kind, asked, [CONFIG]);
  const bytes = await fetched(wanted!, signal, () => undefined);
  checked(wanted!, bytes);
  return JSON.parse(new TextDecoder().decode(bytes));
}

async function sizeOf(
  kind: ModelKind,
  wanted: ModelFile,
  signal: AbortSignal,
): Promise<number | undefined> {
  const here = await keptSize(kind, wanted.address);
  if (here !== undefined) return here;
  const answer = await request(wanted, { method: 'HEAD', signal }).catch((error: unknown) => {
    const { code, values } = error as Partial<HubProblem>;
    if (code === 'bad-answer' || values?.status === 403) return undefined; // the host may still have the file
    if (code === 'not-found' && kind.optional?.includes(wanted.file)) return undefined;
    throw error;
  });
  return (answer && sizeIn(answer)) || undefined; // some hosts give 0 for an unknown size
}
