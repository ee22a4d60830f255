import { counted, type Road, type Row, type Task } from '~/lib/ladder/rows';
import { MODEL } from './model';

export interface Ran {
  task: Task;
  road: Road;
  variant?: string | undefined;
  /** Whether each question was answered right. */
  rights: readonly boolean[];
  /** Whether the facts of each question were in its prompt, if any were shown. */
  found?: readonly boolean[] | undefined;
  /** What ran SmolLM2; missing for a road that asks no language model. */
  engine?: string | undefined;
}

export const count = (all: readonly boolean[]): number => all.filter(Boolean).length;

/** A road by the name under which its results are kept: `paste-all`, or `minilm-4/best-last` with a variant. */
export const idOf = ({ road, variant }: { road: string; variant?: string | undefined }): string =>
  variant ? `${road}/${variant}` : road;

/** The row of a road at 135 million weights, of one draw. */
export const realRow = ({ task, road, variant, rights, found, engine }: Ran): Row => ({
  task,
  road,
  ...(variant && { variant }),
  size: '135m',
  language: 'en',
  ...counted(count(rights), rights.length),
  seeds: 1,
  ...(found && foundAndRead(found, rights)),
  ...(engine && {
    model: { ...MODEL, engine },
  }),
});

/** Search and reading apart: whose fact was shown, and which of them were answered right. */
export const foundAndRead = (found: readonly boolean[], rights: readonly boolean[]) => ({
  found: count(found),
  read: count(found.map((is, at) => is && rights[at]!)),
});
