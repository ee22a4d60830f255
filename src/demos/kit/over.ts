import type { Words } from 'words:hosted';

export type Over<Own> = Omit<Words & Own, 'problems'> & { problems: Record<string, string> };

export const over = <Own extends object>(hosted: Words, own: Own): Over<Own> => ({
  ...hosted,
  ...own,
  problems: { ...hosted.problems, ...('problems' in own ? (own.problems as object) : {}) },
});
