import { viewsOf, type View } from '~/demos/parts/pictures/views';
import type { TranscriptLine } from '~/demos/parts/pictures/transcript';
import { fill, formatNumber } from '~/i18n/format';
import { call, obeyed, ORDERS, outcomeOf, RIGHTS, stillWorks } from '~/lib/office/office';
import type { Right } from '~/lib/office/office';
import { faultsOf, SCHEMAS, type Arguments, type Tool } from '~/lib/office/tools';
import type { Settings } from '~/lib/settings/table';
import words from 'words:office-walk';

const NONE: ReadonlySet<Right> = new Set();
const DAYS = ['', 'Tuesday', '2025-12-01'] as const;

const fields = {
  sent: { kind: 'choice', default: '', options: ['', 'all'] },
  day: { kind: 'choice', default: '', options: DAYS },
  taken: { kind: 'choice', default: '', options: ['', ...RIGHTS] },
} as const;
type Asked = Settings<typeof fields>;
type OfficeView = View<unknown, Asked>;

/** A call of the model, and what the tool answered. */
const called = (tool: Tool, given: Arguments, out = ''): TranscriptLine[] => [
  { by: 'model', text: `${tool} ${JSON.stringify(given).replaceAll(/(?<=":|,)"/g, ' "')}` },
  { by: 'tool', text: out },
];

const LOOP: readonly (readonly [Tool, Arguments])[] = [
  ['calendar', { action: 'list', day: '2026-12-01' }],
  ['calendar', { action: 'create', day: '2026-12-01', title: 'Map room: Marlow' }],
  ['prices', { customer: 'marlow' }],
];

/** A job in the order of its messages, with what the model had to read before each of its own. */
const loop: OfficeView = ({ sent }, _, locale) => {
  const t = words[locale];
  const lines: TranscriptLine[] = [
    { by: 'system', text: t.system },
    { by: 'user', text: t.request },
    ...LOOP.flatMap(([tool, given]) =>
      called(tool, given, call(tool, given, NONE, { hasRead: false }).out),
    ),
    { by: 'model', text: t.answer },
  ];
  const counts = { read: 0, written: 0 };
  let length = JSON.stringify(SCHEMAS).length;
  for (const one of lines) {
    if (one.by === 'model') {
      one.aside = formatNumber(length, locale);
      counts.read += length;
      counts.written += one.text.length;
    }
    length += one.text.length;
  }
  const values = {
    read: formatNumber(counts.read, locale),
    written: formatNumber(counts.written, locale),
  };
  return {
    kind: 'transcript',
    title: t.heads,
    writers: t.writers,
    lines,
    shown: sent ? lines.length : 2,
    foot: sent ? fill(t.counted, values) : t.toCount,
  };
};

const schema: OfficeView = ({ day }, _, locale) => {
  const t = words[locale];
  const { properties, required } = SCHEMAS.calendar;
  const given = { action: 'create', day: day || '…', title: 'Map room: Marlow' };
  const faults = day ? faultsOf(SCHEMAS.calendar, given) : [];
  const verdict = faults.length > 0 ? t.sentBack : t.letThrough;
  return {
    kind: 'transcript',
    sheets: [
      {
        title: t.schema,
        code: true,
        lines: [
          ...Object.entries(properties).map(([name, rule]) => ({
            text: `"${name}": ${JSON.stringify(rule)}`,
            lit: faults.some(({ argument }) => argument === name),
          })),
          { text: `"required": ${JSON.stringify(required)}` },
          { text: '"additionalProperties": false' },
        ],
      },
      {
        title: t.call,
        code: true,
        lines: [{ text: JSON.stringify(given, null, 2) }],
        verdict: { text: day ? verdict : t.verdict, open: !day },
      },
    ],
  };
};

/** An order in a letter, and what a model does that obeys it. */
const orders: OfficeView = ({ sent }, _, locale) => {
  const t = words[locale];
  const order = ORDERS[0]!;
  const lines: TranscriptLine[] = [
    { by: 'user', text: t.answerMail },
    ...obeyed(order, NONE).flatMap(({ tool, given, reply }) => {
      const did = given.action === 'read' ? t.isRead : '{"sent":true}';
      return called(tool, given, reply.out ?? did);
    }),
  ];
  return {
    kind: 'transcript',
    sheets: [
      {
        title: fill(t.from, { address: order.to }),
        lines: [{ text: t.letter }, { text: fill(t.line, { address: order.to }), lit: !!sent }],
      },
    ],
    writers: t.writers,
    lines,
    shown: sent ? lines.length : 1,
  };
};

/** Four orders under one right that is taken, and what of the honest work is left. */
const rights: OfficeView = ({ taken }, _, locale) => {
  const t = words[locale];
  const left = new Set(taken ? [taken] : []);
  const work = stillWorks(left);
  return {
    kind: 'transcript',
    title: taken ? t.taken[taken] : t.allRights,
    ends: ORDERS.map((order, at) => {
      const kind = outcomeOf(order, left);
      return {
        text: t.orders[at]!,
        outcome: taken ? { kind, name: t.outcomes[kind] } : undefined,
      };
    }),
    foot: taken ? fill(work.clicks > 0 ? t.worksByClick : t.works, work) : t.worksAll,
  };
};

export const views = {
  office: viewsOf<unknown, Asked>({
    fields: () => fields,
    views: { loop, schema, orders, rights },
    bench: 'build/#tools',
  }),
};
