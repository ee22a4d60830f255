import type { PanelProps } from '~/demos/kit/panel-element';
import type { WorldsProps } from '~/demos/parts/language-model/toy-worlds';
import { writingFields } from '~/demos/parts/language-model/writing-fields';
import type { Locale } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';
import type { World } from '~/lib/world';
import type { OwnBench } from '~/workers/models';
import { RULES } from '../../core/own/rules';
import { toyBench, TOY_VARIANTS } from '../../core/own/toy-bench';
import { MOST_VARIANTS, type Variant } from '../../core/own/variants';
import type { OwnStrings } from './en';
import { MAILS } from './mails';

const WAYS_TO_ASK = ['auto', 'text', 'message'] as const;
export type WayToAsk = (typeof WAYS_TO_ASK)[number];

/** Most tokens of an answer: a word or two, as from the tiny model; and JSON that a model may write over several lines. */
export const [SHORT, LINE] = [8, 160];

const NAME = { kind: 'private', default: '', most: 60 } as const;
const TEXT = { kind: 'private', default: '', rows: 3, most: 10_000 } as const;

/** The fields that an example, a file or an earlier visit fills in, named apart from the fields of the demo on the same page. */
const benchFields = {
  /** The number of prompts compared, from the first; the others keep their texts and can be added again. */
  ownCount: { kind: 'number', default: TOY_VARIANTS.length, min: 1, max: MOST_VARIANTS },
  ...{ ownName0: NAME, ownName1: NAME, ownName2: NAME, ownName3: NAME },
  ...{ ownText0: TEXT, ownText1: TEXT, ownText2: TEXT, ownText3: TEXT },
  ownTable: { kind: 'private', default: '', rows: 10, most: 1_200_000 },
  ownRule: { kind: 'choice', default: 'equals', options: RULES, names: 'rules' },
  ownExpected: { kind: 'private', default: '', rows: 2, most: 30_000 },
  ownAnyCase: { kind: 'flag', default: true },
} as const satisfies Fields;
export const FILLED = Object.keys(benchFields) as (keyof typeof benchFields)[];

export const ownFields = {
  ...benchFields,
  ownReworded: { kind: 'flag', default: false },
  ownAs: { kind: 'choice', default: 'auto', options: WAYS_TO_ASK, names: 'ways' },
  ...writingFields(SHORT),
} as const satisfies Fields;

export type OwnFields = typeof ownFields;
export type OwnForm = Settings<OwnFields>;
export interface OwnProps extends PanelProps<OwnFields, OwnStrings>, WorldsProps {}

/** Places of the prompts in the form. */
export const PLACES = [0, 1, 2, 3] as const;

/** The condition under which the fields of a prompt are shown. */
export const comparedWhen = (place: number) => ({
  ownCount: PLACES.slice(place).map((last) => String(last + 1)),
});

/** The reader's input. @param letters names of prompts without a name */
export function benchOf(form: OwnForm, letters: readonly string[]): OwnBench {
  const variants = PLACES.slice(0, form.ownCount).map((place) => ({
    name: form[`ownName${place}`].trim() || letters[place]!,
    text: form[`ownText${place}`],
  }));
  const { ownReworded, ownTable, ownRule, ownExpected, ownAnyCase } = form;
  const usual = { kind: ownRule, expected: ownExpected, anyCase: ownAnyCase };
  return { variants, reworded: ownReworded, table: ownTable, usual };
}

/** The fields that hold a bench of an earlier visit; those of further prompts are empty. */
export function formOf({ variants, reworded, table, usual }: OwnBench): OwnForm {
  const empty = PLACES.map(() => ({ name: '', text: '' }));
  return {
    ...variantFields([...variants, ...empty].slice(0, MOST_VARIANTS)),
    ...{ ownCount: Math.min(Math.max(1, variants.length), MOST_VARIANTS), ownTable: table },
    ...{ ownRule: usual.kind, ownExpected: usual.expected, ownAnyCase: usual.anyCase },
    ...{ ownReworded: reworded, ownAs: 'auto' },
  } as OwnForm;
}

const variantFields = (variants: readonly Variant[]): Partial<OwnForm> =>
  Object.fromEntries(
    variants.flatMap(({ name, text }, i) => [
      [`ownName${i}`, name],
      [`ownText${i}`, text],
    ]),
  );

export const PRESETS = ['en', 'zh', 'mails'] as const;
export type Preset = (typeof PRESETS)[number];

/** The entries that an example, a file or the reader puts into the form. */
export type Filling = Partial<OwnForm> & {
  /** Most tokens of an answer for a tiny model; for any model if the reader typed it. */
  most?: number;
  typed?: true;
};

/** The twenty questions of a world. */
export function toyFilling(world: World, { toyVariants }: OwnStrings): Filling {
  const { variants, table } = toyBench(world);
  const named = TOY_VARIANTS.map((name) => ({ name: toyVariants[name], text: variants[name] }));
  return exampleOf(named, table, { ownRule: 'equals', ownAnyCase: true, most: SHORT });
}

/** Eight mails to sort, for a real model. */
export function mailsFilling(locale: Locale): Filling {
  const { variants, table } = MAILS[locale];
  return exampleOf(variants, table, { ownRule: 'json-schema', ownAnyCase: false, most: LINE });
}

const exampleOf = (variants: readonly Variant[], ownTable: string, rest: Filling): Filling => ({
  ...variantFields(variants),
  ...{ ownCount: variants.length, ownTable, ownExpected: '' },
  ...rest,
});
