import { readSession, removeSession, writeSession } from '~/browser/storage';
import type { Field } from '~/lib/settings/table';

type Text = Readonly<Record<string, string>>;

const keyOf = (demo: string): string => `half-typed ${demo} ${location.pathname}`;

/** Keeps the text in a demo's private fields until Back: in this tab alone, where the browser may drop the page. */
export function keepForBack(demo: string, typed: Readonly<Record<string, unknown>>): void {
  const texts = Object.entries(typed).filter(([, value]) => typeof value === 'string');
  if (texts.length === 0) removeSession(keyOf(demo));
  else writeSession(keyOf(demo), JSON.stringify(Object.fromEntries(texts)));
}

/** The text to bring back: none on a new visit, which begins anew. */
export function restoredText(demo: string, fields: Readonly<Record<string, Field>>): Text {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'back_forward') return {};
  try {
    const saved = Object.entries(JSON.parse(readSession(keyOf(demo)) ?? '{}') as object);
    return Object.fromEntries(
      saved.filter(([name, text]) => fields[name]?.kind === 'private' && typeof text === 'string'),
    );
  } catch {
    return {};
  }
}
