import { quotedValue } from './quote';

type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * A problem with something that a reader entered or that was fetched for the reader. Pages explain it in their own
 * language: the code selects the sentence, the values fill its gaps. `message` contains both, for logs.
 *
 * @example new Problem('too-large', { name: 'a.txt', limit: 20 }).message → "too-large: name a.txt, limit 20"
 */
export class Problem<Code extends string = string> extends Error {
  /** Readers' own text in the values is already shortened and cleaned for quoting. */
  readonly values: ProblemValues;

  constructor(
    readonly code: Code,
    values: ProblemValues = {},
    { message, cause }: ErrorOptions & { message?: string } = {},
  ) {
    const shownValues = Object.entries(values).map(
      ([name, value]) => [name, shown(name, value)] as const,
    );
    const listed = shownValues.map(([name, value]) => `${name} ${value}`).join(', ');
    super(message ?? [code, ...(listed ? [listed] : [])].join(': '), { cause });
    this.name = new.target.name;
    this.values = Object.fromEntries(shownValues);
  }
}

const shown = (name: string, value: string | number) =>
  typeof value === 'string' ? quotedValue(name, value) : value;
