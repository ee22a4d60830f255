import type { PanelProps } from '~/demos/kit/panel-element';
import { writingFields } from '~/demos/parts/language-model/writing-fields';
import type { Locale } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';
import type { OwnBench } from '~/workers/models';
import { RULES } from '../../core/own/rules';
import { MOST_VARIANTS, type Variant } from '../../core/own/variants';
import type { OwnStrings } from './en';
import { MAILS } from './mails';

const WAYS_TO_ASK = ['message', 'text'] as const;
export type WayToAsk = (typeof WAYS_TO_ASK)[number];

/** Most tokens of an answer: JSON that a model may write over several lines. */
const MOST = 160;

const NAME = { kind: 'private', default: '', most: 60 } as const;
const TEXT = { kind: 'private', default: '', rows: 3, most: 10_000 } as const;

/** The fields that an example, a file or an earlier visit fills in, named apart from the fields of the demo on the same page. */
const benchFields = {
  /** The number of prompts compared, from the first; the others keep their texts and can be added again. */
  ownCount: { kind: 'number', default: 2, min: 1, max: MOST_VARIANTS },
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
  ownAs: { kind: 'choice', default: 'message', options: WAYS_TO_ASK, names: 'ways' },
  ...writingFields(MOST),
} as const satisfies Fields;

export type OwnFields = typeof ownFields;
export type OwnForm = Settings<OwnFields>;
export type OwnProps = PanelProps<OwnFields, OwnStrings>;

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
    ...{ ownReworded: reworded, ownAs: 'message' },
  } as OwnForm;
}

const variantFields = (variants: readonly Variant[]): Partial<OwnForm> =>
  Object.fromEntries(
    variants.flatMap(({ name, text }, i) => [
      [`ownName${i}`, name],
      [`ownText${i}`, text],
    ]),
  );

/** The entries that an example, a file or the reader puts into the form. */
export type Filling = Partial<OwnForm>;

/** The example: eight mails to sort. */
export function mailsFilling(locale: Locale): Filling {
  const { variants, table } = MAILS[locale];
  return {
    ...variantFields(variants),
    ...{ ownCount: variants.length, ownTable: table, ownExpected: '' },
    ...{ ownRule: 'json-schema', ownAnyCase: false },
  };
}
