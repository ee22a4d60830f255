import { quoted } from './quote';

/** What the gaps of a sentence are filled with. */
type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * Something a reader brought, or something that was fetched for one, cannot be used. A page says it in its
 * own language: the code tells which sentence, the values fill its gaps. `message` holds both, for a log.
 *
 * @example new Problem('too-large', { name: 'a.txt', limit: 20 }).message → "too-large: name a.txt, limit 20"
 */
export class Problem<Code extends string = string> extends Error {
  /** What a reader brought is in them as a sentence quotes it. */
  readonly values: ProblemValues;

  constructor(
    readonly code: Code,
    values: ProblemValues = {},
    { message, cause }: ErrorOptions & { message?: string } = {},
  ) {
    const said = Object.entries(values).map(([name, value]) => [name, shown(value)] as const);
    const listed = said.map(([name, value]) => `${name} ${value}`).join(', ');
    super(message ?? [code, ...(listed ? [listed] : [])].join(': '), { cause });
    this.name = new.target.name;
    this.values = Object.fromEntries(said);
  }
}

const shown = (value: string | number) => (typeof value === 'string' ? quoted(value) : value);
