import { readFileSync } from 'node:fs';
import type { PathState } from '~/demos/knowledge-paths/state';
import { pathStrings } from '~/demos/knowledge-paths/about';
import type { PathResult } from '~/demos/knowledge-paths/core/run';

const recorded = (name: string) =>
  JSON.parse(readFileSync(`content/runs/knowledge-paths/${name}.json`, 'utf8')) as {
    snapshot: Record<'en' | 'zh', PathResult>;
  };
export const stateOf = (name: string, locale: 'en' | 'zh'): PathState => ({
  locale,
  t: pathStrings[locale],
  result: recorded(name).snapshot[locale],
});
