import { WRITING, type WritingSettings } from '~/lib/language-model/writing';
import type { OwnRow } from './rows';
import { unended, type Rule } from './rules';
import { readTemplate, slotsOf } from './slots';
import type { Variant } from './variants';
import { asMessage, asText, compared, escaped, named, slotFor, verbatimTexts } from './verbatim';

/** The version of promptfoo that the kit names and the tests use. */
export const PROMPTFOO = '0.123.1';

/** A promptfoo assertion about one answer. */
interface Assertion {
  type: 'contains' | 'icontains' | 'equals' | 'regex' | 'is-json' | 'contains-json' | 'javascript';
  value: string;
}

/** A model on the reader's own server, with its settings. */
interface ServedModel {
  id: string;
  /** Base of the server's addresses, such as `http://localhost:11434/v1`. */
  base: string;
  settings: WritingSettings;
}

interface ConfigSource {
  /** Without a model, the configuration contains a name to replace. */
  models: readonly ServedModel[];
  /** The prompts were texts to continue, not messages. */
  continued: boolean;
}

const NO_MODEL: ServedModel = {
  id: 'your-model',
  base: 'http://localhost:11434/v1',
  settings: WRITING,
};

/**
 * Variants and rows as a configuration of promptfoo, which reads JSON as well as YAML: the same prompts, inputs, rules,
 * server and settings. No text of a row is executed or read as a template.
 */
export function promptfooConfig(
  { variants, rows }: { variants: readonly Variant[]; rows: readonly OwnRow[] },
  { models, continued }: ConfigSource,
) {
  const templates = variants.map(({ name, text }) => readTemplate(name, text));
  const slots = slotsOf(templates);
  const names = variablesFor(slots);
  const texts = new Map(
    slots.map((slot) => [slot, verbatimTexts(rows.map(({ inputs }) => inputs.get(slot) ?? ''))]),
  );
  const written = (slot: string) => slotFor(names.get(slot)!, texts.get(slot)!);
  return {
    description: `Prompt bench of Crossroads: npx promptfoo@${PROMPTFOO} eval -c promptfooconfig.json`,
    prompts: templates.map(({ pieces }, at) => ({
      label: named(variants[at]!.name),
      raw: (continued ? asText : asMessage)(
        pieces
          .map((piece) => ('slot' in piece ? written(piece.slot) : escaped(piece.text)))
          .join(''),
      ),
    })),
    providers: (models.length > 0 ? models : [NO_MODEL]).map((model) =>
      providerOf(model, continued),
    ),
    defaultTest: { options: { transform: 'output.trim()' } },
    tests: rows.map(({ rule }, at) => ({
      vars: Object.fromEntries(slots.map((slot) => [names.get(slot)!, texts.get(slot)![at]!])),
      ...(rule?.kind === 'equals' && { options: { transform: UNENDED } }),
      ...(rule && { assert: [assertionOf(rule)] }),
    })),
  };
}

/** A local server needs no key: without this line promptfoo asks for one, or sends the reader's. */
const NO_KEY = 'none';

function providerOf({ id, base, settings }: ServedModel, continued: boolean) {
  const { temperature, topP, most, seed, stops } = settings;
  return {
    id: `openai:${continued ? 'completion' : 'chat'}:${named(id)}`,
    config: {
      apiBaseUrl: base.replaceAll('{', '%7B'),
      apiKey: NO_KEY,
      temperature,
      top_p: topP,
      max_tokens: most,
      seed,
      ...(stops.length > 0 && { stop: [...stops] }),
    },
  };
}

/** The JavaScript counterpart of `unended`, for promptfoo. */
const UNENDED = "output.trim().replace(/[.。]$/, '')";

/** Words reserved by Nunjucks or promptfoo. */
const TAKEN = new Set(
  'and else env false if in is none not null or prompt self super true'.split(' '),
);
const isWord = (slot: string): boolean => /^[a-z]\w*$/.test(slot) && !TAKEN.has(slot);

/** A variable of promptfoo must be a word; other slot names become `slot1`, `slot2` …, with a `_` if that is taken. */
function variablesFor(slots: readonly string[]): Map<string, string> {
  const taken = new Set(slots.filter(isWord));
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
  return new Map(slots.map((slot, at) => [slot, isWord(slot) ? slot : free(`slot${at + 1}`)]));
}

function assertionOf(rule: Rule): Assertion {
  const { kind, anyCase } = rule;
  const trimmed = kind === 'pattern' ? rule.expected : rule.expected.trim();
  const expected = kind === 'equals' ? unended(trimmed) : trimmed;
  switch (kind) {
    case 'contains':
      return { type: anyCase ? 'icontains' : 'contains', value: compared(expected) };
    case 'equals':
      return anyCase
        ? script(`output.toLowerCase() === ${JSON.stringify(expected.toLowerCase())}`)
        : { type: 'equals', value: compared(expected) };
    case 'pattern':
      return anyCase || /\\[pPu]\{/.test(expected)
        ? script(`new RegExp(${JSON.stringify(expected)}, '${anyCase ? 'iu' : 'u'}').test(output)`)
        : { type: 'regex', value: compared(expected) };
    case 'json-inside':
    case 'json-schema': {
      const type = kind === 'json-inside' ? 'contains-json' : 'is-json';
      // as text: promptfoo resolves the `$ref` of an object among the files of the reader's machine
      return { type, value: compared(JSON.stringify(JSON.parse(expected))) };
    }
  }
}

const script = (text: string): Assertion => ({ type: 'javascript', value: compared(text) });
