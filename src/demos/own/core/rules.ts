import { finalsIn, unboxed } from '~/lib/evaluation/final';
import { formOf, says } from '~/lib/evaluation/says';
import { spokenIn } from '~/lib/language-model/thought';
import { Problem } from '~/lib/problem';
import { inOtherNumerals } from '~/lib/text/numerals';
import { parsed } from '~/lib/text/parsed';

export const RULES = ['contains', 'equals', 'pattern', 'json-schema', 'json-inside'] as const;
export type RuleKind = (typeof RULES)[number];

export interface Rule {
  readonly kind: RuleKind;
  /** The words, the pattern, or the schema as JSON. */
  readonly expected: string;
}

/**
 * Reads a JSON schema as a test that says where a value breaks it. It is passed in, since the core imports no package.
 * @throws Problem `schema-not-json` or `schema-bad`
 */
export type ReadSchema = (text: string) => (value: unknown) => string | undefined;

export interface Verdict {
  right: boolean;
}

const RULE_LIMITS = { pattern: 500, schema: 20_000, answer: 20_000 } as const;

/**
 * Case and width do not matter. The caller must stop a pattern that takes too long, since its running time cannot be read off it.
 * @throws Problem `expected-empty`, `pattern-too-long`, `pattern-bad`, `schema-too-long`, `schema-not-json` or
 * `schema-bad`
 */
export function openRule(rule: Rule, readSchema: ReadSchema): (answer: string) => Verdict {
  if (formOf(rule.expected) === '') throw new Problem('expected-empty');
  const judge = OPEN[rule.kind](rule, readSchema);
  return (answer) => ({
    right: answer.length <= RULE_LIMITS.answer && judge(spokenIn(answer).trim()),
  });
}

const OPEN: Record<RuleKind, (rule: Rule, readSchema: ReadSchema) => (answer: string) => boolean> =
  {
    contains:
      ({ expected }) =>
      (answer) =>
        says(answer, expected),
    equals: ({ expected }) => {
      const meant = spokenIn(expected) || expected;
      const wanted = [meant, inOtherNumerals(meant)].map((way) => bare(way) || formOf(way));
      return (answer) => finalsIn(answer).some((one) => wanted.includes(bare(one)));
    },
    pattern: (rule) => {
      const pattern = patternOf(rule);
      return (answer) => pattern.test(unboxed(answer));
    },
    'json-schema': (rule, readSchema) => {
      const fits = schemaOf(rule, readSchema);
      return (answer) => fits(unboxed(answer));
    },
    'json-inside': (rule, readSchema) => {
      const fits = schemaOf(rule, readSchema);
      return (answer) => jsonInside(answer).some(fits);
    },
  };

/** The form of a text without the full stop, quotation marks, brackets or sign of a list that some models write and others don't. */
const bare = (text: string): string => formOf(text).replace(/^(?:[-*] )?["'(]*|["').。]*$/g, '');

function patternOf({ expected }: Rule): RegExp {
  checkLength('pattern', expected);
  try {
    return new RegExp(expected, 'iu');
  } catch (cause) {
    const reason = (cause as Error).message.split(': ').at(-1)!;
    throw new Problem('pattern-bad', { pattern: expected, reason }, { cause });
  }
}

function checkLength(kind: 'pattern' | 'schema', { length }: string): void {
  const limit = RULE_LIMITS[kind];
  if (length > limit) throw new Problem(`${kind}-too-long`, { length, limit });
}

/** The objects and lists in an answer, for models that talk around them, and the whole answer. */
function jsonInside(answer: string): string[] {
  const starts = [...answer.matchAll(/[{[]/g)].slice(0, MOST_STARTS).map(({ index }) => index);
  return [...starts.map((start) => answer.slice(start, closingOf(answer, start))), answer];
}

const MOST_STARTS = 50;

/** The place after the bracket that closes the one at `start`; brackets within strings do not count. */
function closingOf(text: string, start: number): number {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted && sign === '\\') at++;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && '{['.includes(sign)) depth++;
    else if (!isQuoted && '}]'.includes(sign) && --depth === 0) return at + 1;
  }
  return text.length;
}

/** An answer at which the check breaks off, for a circular schema or nested too deep, is not known to be right. */
function schemaOf({ expected }: Rule, readSchema: ReadSchema) {
  checkLength('schema', expected);
  const breaks = readSchema(expected);
  return (answer: string): boolean => {
    const value = parsed(answer);
    try {
      return value !== undefined && breaks(value) === undefined;
    } catch {
      return false;
    }
  };
}
