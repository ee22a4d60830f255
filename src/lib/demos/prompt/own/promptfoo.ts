import type { OwnRow } from './rows';
import { unended, type Rule } from './rules';
import { readTemplate, slotsOf } from './slots';
import type { Variant } from './variants';

/** An assertion of promptfoo about one answer. */
interface Assertion {
  type: 'contains' | 'icontains' | 'equals' | 'regex' | 'is-json' | 'javascript';
  value: unknown;
}

/** A model behind an address that speaks the chat protocol of OpenAI. */
interface Provider {
  id: string;
  config: { apiBaseUrl: string; temperature: number; max_tokens: number };
}

/**
 * Variants and rows as a configuration of promptfoo, which reads JSON as well as YAML: the same prompts, the same
 * inputs, the same rules.
 *
 * @param models ids at a server of the reader's own; without one a name to be replaced
 */
export function promptfooConfig(
  { variants, rows }: { variants: readonly Variant[]; rows: readonly OwnRow[] },
  { models, most }: { models: readonly string[]; most: number },
) {
  const templates = variants.map(({ name, text }) => readTemplate(name, text));
  const variables = variablesFor(slotsOf(templates));
  return {
    description: 'Prompt bench of Crossroads: npx promptfoo@latest eval -c promptfooconfig.json',
    prompts: templates.map(({ pieces }, at) => ({
      label: variants[at]!.name,
      raw: pieces
        .map((piece) =>
          'slot' in piece ? `{{${variables.get(piece.slot)!}}}` : escaped(piece.text),
        )
        .join(''),
    })),
    providers: (models.length > 0 ? models : ['your-model']).map((model): Provider => ({
      id: `openai:chat:${model}`,
      config: { apiBaseUrl: 'http://localhost:11434/v1', temperature: 0, max_tokens: most },
    })),
    defaultTest: { options: { transform: 'output.trim()' } },
    tests: rows.map(({ inputs, rule }) => ({
      vars: Object.fromEntries([...inputs].map(([slot, text]) => [variables.get(slot)!, text])),
      ...(rule?.kind === 'equals' && { options: { transform: UNENDED } }),
      ...(rule && { assert: [assertionOf(rule)] }),
    })),
  };
}

/** As `unended` has it. */
const UNENDED = "output.trim().replace(/[.。]$/, '')";

const isWord = (slot: string): boolean => /^[a-z_]\w*$/.test(slot);

/** A variable of promptfoo is a word; other names of slots become `slot1`, `slot2` …, with a `_` where that is taken. */
function variablesFor(slots: readonly string[]): Map<string, string> {
  const taken = new Set(slots.filter(isWord));
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
  return new Map(slots.map((slot, at) => [slot, isWord(slot) ? slot : free(`slot${at + 1}`)]));
}

/** Text that the template language of promptfoo (Nunjucks) leaves as it is. */
const escaped = (text: string): string => text.replace(/\{(?=[{%#]|$)/g, '{{ "{" }}');

function assertionOf(rule: Rule): Assertion {
  const { kind, anyCase } = rule;
  const trimmed = kind === 'pattern' ? rule.expected : rule.expected.trim();
  const expected = kind === 'equals' ? unended(trimmed) : trimmed;
  switch (kind) {
    case 'contains':
      return { type: anyCase ? 'icontains' : 'contains', value: escaped(expected) };
    case 'equals':
      return anyCase
        ? script(`output.toLowerCase() === ${JSON.stringify(expected.toLowerCase())}`)
        : { type: 'equals', value: escaped(expected) };
    case 'pattern':
      return anyCase || /\\[pPu]\{/.test(expected)
        ? script(`new RegExp(${JSON.stringify(expected)}, '${anyCase ? 'iu' : 'u'}').test(output)`)
        : { type: 'regex', value: escaped(expected) };
    case 'json-schema':
      return { type: 'is-json', value: JSON.parse(expected) as unknown };
  }
}

const script = (text: string): Assertion => ({ type: 'javascript', value: escaped(text) });
