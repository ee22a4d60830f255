import { computed, signal } from '@preact/signals-core';
import type { Role, Roles, ScoreFile } from '~/lib/scores/file';
import { ofLangfuse, type LangfusePart } from '~/lib/scores/langfuse';
import type { Mark } from '~/lib/scores/mark';
import { marksColumns, schemeOf } from '~/lib/scores/marks';
import { proposed } from '~/lib/scores/proposal';
import { scoresOf, type Scores } from '~/lib/scores/systems';
import { codeOf } from '../../kit/problem';

/** Words of a column of marks that a reader may be asked about. */
const MOST_WORDS = 8;

/** Whether an error ends once the reader has said what words or grades mean. */
const isAnswerable = (code: string, asked: ReadonlyMap<string, string>): boolean =>
  code === 'scores-scale' || (/^scores-(?:word|faults)$/.test(code) && asked.size > 0);

export type Dropped = ReturnType<typeof openDropped>;

/** The files of scores that the reader has dropped, how their columns are read, and what is still in doubt. */
export function openDropped() {
  const dropped = signal<readonly (ScoreFile | LangfusePart)[]>([]);
  /** What the reader says of columns, which counts before what is known or proposed. */
  const said = signal<ReadonlyMap<string, Role | ''>>(new Map());
  const words = signal<ReadonlyMap<string, Mark>>(new Map());
  /** The least score that is right, where scores go beyond 0 … 1. */
  const from = signal('');
  /** Whether the columns stand open, once the reader has folded them. */
  const isOpen = signal<boolean>();

  const files = computed((): readonly ScoreFile[] => {
    const parts = dropped.value.filter((one): one is LangfusePart => !('rows' in one));
    const whole = dropped.value.filter((one) => 'rows' in one);
    return parts.length > 0 ? [...whole, ofLangfuse(parts)] : whole;
  });
  /** None while half of them is missing. */
  const legible = computed(() => {
    try {
      return files.value;
    } catch {
      return [];
    }
  });
  const known = computed((): Roles => new Map(legible.value.flatMap(({ roles }) => [...roles])));
  const markless = (told: Roles) =>
    legible.value.filter((file) => marksColumns(file, told).length === 0);
  const isProposed = computed(() => markless(known.value).length > 0);
  const roles = computed((): Roles => {
    const taken = isProposed.value ? proposed(legible.value, known.value) : known.value;
    const all = new Map<string, Role | ''>([...taken, ...said.value]);
    return new Map([...all].filter((one): one is [string, Role] => one[1] !== ''));
  });
  const choices = computed(() => ({
    words: words.value,
    from: from.value.trim() === '' ? undefined : Number(from.value),
  }));
  const scheme = computed(() => schemeOf(legible.value, roles.value, choices.value));
  /** The words that are asked about: all that the others don't tell, also once they are answered. */
  const asked = computed(() => {
    const { asked: all } = schemeOf(legible.value, roles.value, {});
    return all.size > MOST_WORDS ? new Map<string, string>() : all;
  });
  const scores = computed(() => scoresOf(files.value, roles.value, choices.value));

  /** Everything that the reader should agree to; empty where nothing was guessed. */
  const doubt = ({ guesses = [] }: Partial<Scores> = {}): string => {
    const isDoubted = isProposed.value || guesses.length > 0 || asked.value.size > 0;
    const names = legible.value.map(({ name }) => name);
    return isDoubted || scheme.value.isGraded
      ? JSON.stringify([names, guesses, [...asked.value]])
      : '';
  };

  /** The scores, or none while the reader is asked what words or grades mean. */
  const whereClear = (): Scores | undefined => {
    try {
      return scores.value;
    } catch (error) {
      if (isAnswerable(codeOf(error), asked.value)) return undefined;
      throw error;
    }
  };
  return {
    dropped,
    said,
    words,
    from,
    isOpen,
    files,
    legible,
    markless,
    isProposed,
    roles,
    scheme,
    asked,
    scores,
    doubt,
    whereClear,
  };
}
