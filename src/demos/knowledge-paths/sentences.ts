import { fill } from '~/i18n/format';
import { SOURCES, sourcesOf } from './core/settings';
import type { Path } from './core/verdict';
import type { PathState } from './state';

/** The paths in the order used by every list. */
export const PATHS: readonly Path[] = [...SOURCES, 'either', 'several', 'none'];

export const countOf = (path: Path, { result }: PathState): number =>
  result.rows.filter((row) => row.path === path).length;

/** The number of answers for each path, without empty paths. */
export function countsSaid(state: PathState): string {
  const { t } = state;
  return PATHS.map((path) => ({ path, n: countOf(path, state) }))
    .filter(({ n }) => n > 0)
    .map(({ path, n }) => fill(t.countSaid, { path: t.paths[path], n }))
    .join(t.listed);
}

/** The figure in two sentences. */
export function figureSaid(state: PathState): string {
  const { result, t } = state;
  const sources = sourcesOf(result.settings).map((source) => t.sourceNames[source]);
  return fill(t.said, {
    n: result.rows.length,
    sources: sources.join(t.listed),
    counts: countsSaid(state),
  });
}
