import type { Fields, Settings } from '~/lib/settings/table';

interface Offered {
  scripts: readonly { id: string }[];
  questions: readonly { id: string }[];
}

/** The script on display, and the question for the repaired one. */
export function codeClinicFields({ scripts, questions }: Offered) {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  return {
    script: { kind: 'choice', default: scripts[0]!.id, options: ids(scripts) },
    question: { kind: 'choice', default: questions[0]!.id, options: ids(questions) },
  } as const satisfies Fields;
}

export type CodeClinicFields = ReturnType<typeof codeClinicFields>;
export type CodeClinicSettings = Settings<CodeClinicFields>;

/** Passages that the script puts before its question. */
export const K = 2;
