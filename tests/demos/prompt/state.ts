import { readFileSync } from 'node:fs';
import { firstToOpen, type PromptState } from '~/demos/prompt/state';
import promptStrings from 'words:prompt';
import type { RunResult } from '~/demos/prompt/core/run';

export const RUNS = ['p1-parts', 'p1-order', 'p2-examples', 'p3-formats'];

interface Recorded {
  config: Record<string, unknown>;
  snapshot: Record<'en' | 'zh', RunResult>;
}
export const recorded = (name: string) =>
  JSON.parse(readFileSync(`content/runs/prompt/${name}.json`, 'utf8')) as Recorded;

export function stateOf(name: string, locale: 'en' | 'zh', live = false): PromptState {
  const result = recorded(name).snapshot[locale];
  const state = { locale, t: promptStrings[locale], result, open: firstToOpen(result) };
  return live ? { ...state, live: { backend: 'simd' } } : state;
}
