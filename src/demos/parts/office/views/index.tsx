import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Settings } from '~/lib/settings/table';
import { call, obeyed, ORDERS, outcomeOf, RIGHTS, stillWorks } from '~/lib/office/office';
import type { Right } from '~/lib/office/office';
import { faultsOf, SCHEMAS, type Arguments, type Tool } from '~/lib/office/tools';
import words from 'words:office-walk';

const NONE: ReadonlySet<Right> = new Set();
const DAYS = ['', 'Tuesday', '2025-12-01'] as const;

const fields = {
  sent: { kind: 'choice', default: '', options: ['', 'all'] },
  day: { kind: 'choice', default: '', options: DAYS },
  taken: { kind: 'choice', default: '', options: ['', ...RIGHTS] },
} as const;
type Asked = Settings<typeof fields>;

type Writer = 'system' | 'user' | 'model' | 'tool';
interface Message {
  by: Writer;
  text: string;
  /** Characters that the model read before it wrote this. */
  read?: number;
}

/** Messages one below the other; behind `shown` there are only their places. */
const talk = (messages: readonly Message[], shown: number, locale: Locale): FigureElement => (
  <ol class="talk" role="list">
    {messages.map(({ by, text, read }, at) =>
      at < shown ? (
        <li data-by={by}>
          <b>{words[locale].writers[by]}</b>
          <span>{text}</span>
          <small>{read === undefined ? '' : formatNumber(read, locale)}</small>
        </li>
      ) : (
        <li class="hole">?</li>
      ),
    )}
  </ol>
);

const LOOP: readonly (readonly [Tool, Arguments])[] = [
  ['calendar', { action: 'list', day: '2026-12-01' }],
  ['calendar', { action: 'create', day: '2026-12-01', title: 'Map room: Marlow' }],
  ['prices', { customer: 'marlow' }],
];

const written = (tool: Tool, given: Arguments): string =>
  `${tool} ${JSON.stringify(given).replaceAll(/(?<=":|,)"/g, ' "')}`;

const loop: View<unknown, Asked> = ({ sent }, _, locale) => {
  const t = words[locale];
  const calls = LOOP.flatMap(([tool, given]): Message[] => [
    { by: 'model', text: written(tool, given) },
    { by: 'tool', text: call(tool, given, NONE, { hasRead: false }).out ?? '' },
  ]);
  const all: Message[] = [
    { by: 'system', text: t.system },
    { by: 'user', text: t.request },
    ...calls,
    { by: 'model', text: t.answer },
  ];
  let length = JSON.stringify(SCHEMAS).length;
  const counted = all.map((one) => {
    const read = one.by === 'model' ? { read: length } : {};
    length += one.text.length;
    return { ...one, ...read };
  });
  const byModel = counted.filter(({ by }) => by === 'model');
  const sum = (numberOf: (one: Message) => number) =>
    formatNumber(
      byModel.reduce((all, one) => all + numberOf(one), 0),
      locale,
    );
  const values = { read: sum(({ read = 0 }) => read), written: sum(({ text }) => text.length) };
  return [
    <div class="stage office">
      <p class="cap heads">{t.heads}</p>
      {talk(counted, sent ? all.length : 2, locale)}
      <p class="cap">{sent ? fill(t.counted, values) : t.toCount}</p>
    </div>,
  ];
};

const schema: View<unknown, Asked> = ({ day }, _, locale) => {
  const t = words[locale];
  const given = { action: 'create', day: day || '…', title: 'Map room: Marlow' };
  const faults = day ? faultsOf(SCHEMAS.calendar, given) : [];
  return [
    <div class="stage office split">
      <div>
        <p class="cap">{t.schema}</p>
        <pre tabindex={0}>
          {Object.entries(SCHEMAS.calendar.properties).map(([name, rule]) => (
            <span class={faults.some(({ argument }) => argument === name) ? 'hl' : undefined}>
              {`"${name}": ${JSON.stringify(rule)}\n`}
            </span>
          ))}
          {`"required": ${JSON.stringify(SCHEMAS.calendar.required)}\n"additionalProperties": false`}
        </pre>
      </div>
      <div>
        <p class="cap">{t.call}</p>
        <pre tabindex={0}>{JSON.stringify(given, null, 2)}</pre>
        {day ? (
          <p class="after">{faults.length > 0 ? t.sentBack : t.letThrough}</p>
        ) : (
          <p class="hole">{t.verdict}</p>
        )}
      </div>
    </div>,
  ];
};

const orders: View<unknown, Asked> = ({ sent }, _, locale) => {
  const t = words[locale];
  const [order] = ORDERS;
  const calls = obeyed(order!, NONE).flatMap(({ tool, given, reply }): Message[] => [
    { by: 'model', text: written(tool, given) },
    { by: 'tool', text: reply.out ?? (given.action === 'read' ? t.isRead : '{"sent":true}') },
  ]);
  const messages: Message[] = [{ by: 'user', text: t.answerMail }, ...calls];
  return [
    <div class="stage office split">
      <blockquote class="letter">
        <small>{fill(t.from, { address: order!.to })}</small>
        <p>{t.letter}</p>
        <p class={sent ? 'hl' : undefined}>{fill(t.line, { address: order!.to })}</p>
      </blockquote>
      {talk(messages, sent ? messages.length : 1, locale)}
    </div>,
  ];
};

const rights: View<unknown, Asked> = ({ taken }, _, locale) => {
  const t = words[locale];
  const left = new Set(taken ? [taken] : []);
  const { works, clicks } = stillWorks(left);
  return [
    <div class="stage office">
      <p class="cap">{taken ? t.taken[taken] : t.allRights}</p>
      <ol class="orders as-grid" role="list">
        {ORDERS.map((order, at) => {
          const outcome = outcomeOf(order, left);
          return (
            <li class={taken ? outcome : 'hole'}>
              <span>{t.orders[at]!}</span>
              <b>{taken ? t.outcomes[outcome] : '?'}</b>
            </li>
          );
        })}
      </ol>
      <p class="cap">
        {taken ? fill(clicks > 0 ? t.worksByClick : t.works, { works, clicks }) : t.worksAll}
      </p>
    </div>,
  ];
};

export const views = {
  office: viewsOf<unknown, Asked>({
    fields: () => fields,
    views: { loop, schema, orders, rights },
    bench: 'build/#tools',
  }),
};
