import { computed, effect, untracked } from '@preact/signals-core';
import { takeCarried } from '~/browser/carried';
import { fill } from '~/i18n/format';
import { LOCALES, type Both, type Locale } from '~/lib/locale';
import { instructionOf } from '~/lib/own/instructions';
import { Problem } from '~/lib/problem';
import { assemblePrompt, estimateTokens } from '~/lib/retrieval/prompt';
import type { Asked, AskedTable } from '../core/asked';
import { carriedWording } from '../core/carried-wording';
import { filled, readTemplate, type SlotTemplate } from '../core/slots';
import type { connectChecks } from '~/workers/models';
import type { ShelfFile } from '~/lib/own/shelf-content';
import { rowsOf } from '../../parts/shelf/shelf';
import type { OwnContext } from '../context';
import type { OwnRoad } from '~/lib/own/results';
import type { Words } from 'words:own-answers';

/** What a wording may name of a question, in braces; both languages are read on either page. */
const SLOTS: Both<readonly [question: string, passages: string]> = {
  en: ['question', 'passages'],
  zh: ['问题', '段落'],
};
const READ = Object.values(SLOTS);

export const slotsOf = (table: AskedTable | undefined, locale: Locale): readonly string[] =>
  table?.slots ?? SLOTS[locale];

/**
 * @param name by which problems call it
 * @throws Problem as `readTemplate` does, `no-slot`, or `slot-unknown` where nothing has that name
 */
export function readWording(
  text: string,
  name: string,
  { table, locale }: { table: AskedTable | undefined; locale: Locale },
): SlotTemplate {
  const template = readTemplate(name, text);
  const known = table?.slots ?? READ.flat();
  const slots = slotsOf(table, locale).join(', ');
  if (template.slots.length === 0) throw new Problem('no-slot', { slots });
  const slot = template.slots.find((one) => !known.includes(one));
  if (slot !== undefined) throw new Problem('slot-unknown', { name, slot, slots });
  return template;
}

export const takesPassages = ({ slots }: SlotTemplate): boolean =>
  READ.some(([, passages]) => slots.includes(passages));

export function wordedPrompt(
  template: SlotTemplate,
  { query, inputs }: Asked,
  given: readonly string[],
): string {
  const all = { instruction: '', question: '', budget: Infinity, passages: given };
  const passages = assemblePrompt(all).text;
  const named = READ.map(([one, other]) => Object.entries({ [one]: query, [other]: passages }));
  return filled(template, inputs ?? new Map(named.flat()));
}

export function firstWording(
  table: AskedTable | undefined,
  locale: Locale,
  /** Asks for one of the labels; has a gap for them. */
  sort: (labels: string) => string,
): string {
  const [question, passages] = SLOTS[locale];
  if (!table) return `${instructionOf('passages', locale)}\n\n{${passages}}\n\n{${question}}`;
  const labels = labelsOf(table).join(LOCALES[locale].listComma);
  const asked = labels ? [sort(labels).replace(/[{}]/g, '$&$&')] : [];
  return [...asked, `{${table.text}}`].join('\n\n');
}

const LISTED = 12;

/** The labels of a table; none where they are too many to be listed. */
export function labelsOf({ questions }: AskedTable): string[] {
  const rules = questions.flatMap(({ rule }) => (rule?.kind === 'equals' ? [rule] : []));
  const labels = [...new Set(rules.map(({ expected }) => expected))];
  return labels.length > LISTED ? [] : labels;
}

/** @throws Problem or RemoteError where the table cannot be read */
async function tableFrom(
  { name, bytes, encoding, columns }: ShelfFile,
  checks: Pick<ReturnType<typeof connectChecks>, 'rows'>,
): Promise<AskedTable> {
  const { readText } = await import('~/lib/text/files');
  const table = await readText(name, bytes, { encoding });
  const { slots, rows, problems } = await checks.rows({ table, label: columns?.label });
  const text = columns!.text!;
  const questions = rows.map(({ inputs, rule }): Asked => ({
    query: inputs.get(text) ?? '',
    answers: [],
    expected: rule?.expected,
    inputs,
    rule,
  }));
  const tokens = estimateTokens(questions.map(({ query }) => query).join('\n'));
  return { name, text, questions, slots, problems, tokens };
}

export interface Line {
  id: string;
  road: OwnRoad;
  name: string;
  wording?: string;
  /** The wording as it was read; without it, `fault` says what is wrong. */
  template?: SlotTemplate | undefined;
  fault?: Problem | undefined;
}

interface Needs {
  checks: ReturnType<typeof connectChecks>;
  why: (error: unknown) => string;
  fail: (error: unknown) => void;
}

export function openWordings(
  { given, state, shelf }: OwnContext,
  t: Words,
  { checks, why, fail }: Needs,
) {
  const { locale } = given.props;
  const { wordings, table } = state;
  const carried = (takeCarried<string[]>('wordings') ?? []).map((text) =>
    carriedWording(text, SLOTS, locale),
  );
  if (carried.length > 0) wordings.value = [...wordings.peek(), ...carried];
  const file = computed(() => (shelf.questions.value.length === 0 ? rowsOf(shelf)[0] : undefined));

  function add(): void {
    const sort = (labels: string) => fill(t.sortInto, { labels });
    wordings.value = [...wordings.peek(), firstWording(table.peek(), locale, sort)];
  }

  function lineOf(wording: string, at: number): Line {
    const name = fill(t.wording, { n: at + 1 });
    const line = { id: `wording-${at + 1}`, road: 'wording', name, wording } as const;
    try {
      return { ...line, template: readWording(wording, name, { table: table.value, locale }) };
    } catch (fault) {
      return { ...line, fault: fault as Problem };
    }
  }

  async function readTable(from: ShelfFile | undefined): Promise<void> {
    const read = from && (await tableFrom(from, checks));
    if (from !== file.peek()) return;
    table.value = read;
    if (read && wordings.peek().length === 0) add();
  }
  effect(() => {
    const from = file.value;
    untracked(() => void readTable(from).catch(fail));
  });

  return {
    file,
    add,
    lines: () => wordings.value.map(lineOf),
    word: (at: number, text: string) => (wordings.value = wordings.peek().with(at, text)),
    remove: (at: number) => (wordings.value = wordings.peek().toSpliced(at, 1)),
    /** True if nothing says which answers of the rows are right. */
    isOpen: () => table.value?.questions.every(({ rule }) => !rule) ?? false,
    leftOut: () => table.value?.problems.map(why) ?? [],
  };
}
