import type { PanelProps } from '~/demos/kit/panel-element';
import { writingFields } from '~/demos/parts/language-model/writing-fields';
import type { Locale } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';
import type { OwnBench } from '~/workers/models';
import { RULES } from '../../core/own/rules';
import type { Words as OwnStrings } from 'words:prompt-own';
import { MAILS } from './mails';

/** Most tokens of an answer: JSON that a model may write over several lines. */
const MOST = 160;

const TEXT = { kind: 'private', default: '', rows: 3, most: 10_000 } as const;

/** The fields that an example, a file or an earlier visit fills in, named apart from the fields of the demo on the same page. */
const benchFields = {
  ...{ ownText0: TEXT, ownText1: TEXT },
  ownTable: { kind: 'private', default: '', rows: 10, most: 1_200_000 },
  ownRule: { kind: 'choice', default: 'equals', options: RULES, names: 'rules' },
  ownExpected: { kind: 'private', default: '', rows: 2, most: 30_000 },
} as const satisfies Fields;
export const FILLED = Object.keys(benchFields) as (keyof typeof benchFields)[];

export const ownFields = { ...benchFields, ...writingFields(MOST) } as const satisfies Fields;

export type OwnFields = typeof ownFields;
export type OwnForm = Settings<OwnFields>;
export type OwnProps = PanelProps<OwnFields, OwnStrings>;

/** The reader's input; without a second prompt, the first alone. @param letters the names of the prompts */
export function benchOf(form: OwnForm, [one, other]: readonly string[]): OwnBench {
  const { ownText0, ownText1, ownTable, ownRule, ownExpected } = form;
  const second = ownText1.trim() === '' ? [] : [{ name: other!, text: ownText1 }];
  return {
    variants: [{ name: one!, text: ownText0 }, ...second],
    table: ownTable,
    usual: { kind: ownRule, expected: ownExpected, anyCase: true },
  };
}

/** The entries that an example, a file or the reader puts into the form. */
export type Filling = Partial<OwnForm>;

/** The fields that hold a bench of an earlier visit. */
export const formOf = ({ variants: [one, other], table, usual }: OwnBench): Filling => ({
  ...{ ownText0: one?.text ?? '', ownText1: other?.text ?? '', ownTable: table },
  ...{ ownRule: usual.kind, ownExpected: usual.expected },
});

/** The example: eight mails to sort. */
export function mailsFilling(locale: Locale): Filling {
  const { texts, table } = MAILS[locale];
  const [ownText0, ownText1] = texts;
  return { ownText0, ownText1, ownTable: table, ownExpected: '', ownRule: 'json-schema' };
}
