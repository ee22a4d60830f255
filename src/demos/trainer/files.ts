import type { Session } from './state';

/** Settings and snapshots, without the reader's text. */
export function jsonOf({ form, runs, opened }: Session) {
  const { text, ...settings } = form;
  return {
    settings: { ...settings, ...(form.source === 'own' && { characters: [...text].length }) },
    backend: opened.backend,
    runs: runs.map(({ snapshot, seconds }) => ({ ...snapshot, seconds })),
  };
}
