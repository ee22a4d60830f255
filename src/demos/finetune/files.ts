import type { Session } from './session';

export const jsonOf = ({ form, runs, opened }: Session) => ({
  settings: form,
  backend: opened.backend,
  runs: runs.map(({ snapshot, changes, seconds }) => ({ ...snapshot, changes, seconds })),
});
