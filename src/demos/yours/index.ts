import type { Locale } from '~/lib/locale';

const steps = import.meta.glob<unknown>('./*/*-demo.tsx', { eager: true, import: 'open' });
const words = import.meta.glob<object>('/content/words/yours-*.yaml', {
  eager: true,
  import: 'default',
});

/** What opens a last step, by its kind, which is the name of its folder. */
export const YOURS = new Map(
  Object.entries(steps).map(([path, open]) => [path.split('/')[1]!, open]),
);

export const yoursWords = (kind: string, locale: Locale): object =>
  words[`/content/words/yours-${kind}.${locale}.yaml`]!;
