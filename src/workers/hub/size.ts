import type { HubProblem } from '~/lib/hub/problems';
import type { Call } from '../rpc';
import type { AskedModel } from './address';
import { checked } from './checked';
import { fetched, sizeIn } from './fetched';
import { filesOf } from './files';
import { keptModel, keptSize } from './kept';
import { CONFIG, type ModelKind } from './kind';
import { request, type ModelFile } from './request';

/**
 * How large a model is: from the browser's store, or by asking its host for the sizes alone. Where a
 * model may come in parts, its `config.json` is read, which names them.
 *
 * @returns no `bytes` where the host does not say
 * @throws HubProblem as `request` does
 */
export async function modelSize(
  kind: ModelKind,
  asked: AskedModel,
  { signal }: Call,
): Promise<{ bytes?: number; kept: boolean }> {
  const kept = await keptModel(kind, asked);
  if (kept !== undefined) return { bytes: kept, kept: true };
  const parts = kind.parts?.(await configOf(kind, asked, signal)) ?? [];
  const { files, optional = [] } = kind;
  const sizes = (names: readonly string[]) =>
    Promise.all(filesOf(kind, asked, names).map((wanted) => sizeOf(kind, wanted, signal)));
  // the others are small beside the network and its parts, and often packed
  const [small, large] = await Promise.all([
    sizes([...optional, ...files.slice(0, -1)]),
    sizes([...files.slice(-1), ...parts]),
  ]);
  if (large.includes(undefined)) return { kept: false };
  return { bytes: sum([...small, ...large]), kept: false };
}

const sum = (sizes: readonly (number | undefined)[]): number =>
  sizes.reduce<number>((total, size) => total + (size ?? 0), 0);

async function configOf(kind: ModelKind, asked: AskedModel, signal: AbortSignal): Promise<unknown> {
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
    if (code === 'bad-answer' || values?.status === 403) return undefined; // it may still give the file
    if (code === 'not-found' && kind.optional?.includes(wanted.file)) return undefined;
    throw error;
  });
  return answer && sizeIn(answer);
}
