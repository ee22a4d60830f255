import { fill } from '~/i18n/format';
import { nameOf, type ContestantName } from './core/contestants';
import { denseOf, type Method } from '~/lib/retrieval/methods';
import type { RetrieverSettings } from './core/settings';
import type { RetrieverStrings } from './words/en';

/** A method's name; that of fusion names the vectors it adds. */
export const methodName = (
  method: Method,
  { partner }: RetrieverSettings,
  t: RetrieverStrings,
): string => contestantName(nameOf(method, partner), method, t);

/** The name of a row of the evaluation. @param method the chosen one, which some rows vary */
export function contestantName(
  name: ContestantName,
  method: ContestantName,
  t: RetrieverStrings,
): string {
  if (name in t.methods) return t.methods[name as keyof RetrieverStrings['methods']];
  const base: string = t.methods[method as keyof RetrieverStrings['methods']];
  return fill(t.turned[name as keyof RetrieverStrings['turned']], { method: base });
}

/** The name of the ranking shown: the method and the switches that are on. */
export function shownName(
  method: Method,
  settings: RetrieverSettings,
  t: RetrieverStrings,
): string {
  const { swapped, rewrite, rerank, partner } = settings;
  let name = methodName(method, settings, t);
  if (swapped && denseOf(method, partner)) name = fill(t.turned.swapped, { method: name });
  if (rewrite === 'hyde') name = fill(t.turned.hyde, { method: name });
  if (rerank) name = fill(t.turned.rerank, { method: name });
  return name;
}
