import { barOf } from '~/demos/parts/bars';
import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import words from 'words:prompt-walk';
import { promptFields } from '../core/settings';

interface Token {
  text: string;
  /** 0 … 1, before a schema forbids any. */
  probability: number;
}

/** A question asked alone, and the likeliest first tokens of its answer: those of the schema's values, and others. */
type Drawn = Readonly<Record<'values' | 'others', readonly Token[]>> & {
  question: string;
  unknown: Token;
};
type SchemaSource = Readonly<Record<Locale, Drawn>>;

const SCHEMAS = ['', 'values', 'unknown'] as const;
type Schema = (typeof SCHEMAS)[number];

const SHOWN = { values: 3, others: 1 };

const allowed: View<SchemaSource, { schema: Schema }> = ({ schema }, source, locale) => {
  const t = words[locale];
  const { question, unknown, values, others } = source[locale];
  const isAllowed = (token: Token) =>
    !schema || values.includes(token) || (schema === 'unknown' && token === unknown);
  const all = [unknown, ...values, ...others];
  const whole = all.filter(isAllowed).reduce((sum, { probability }) => sum + probability, 0);
  const written = all.filter(isAllowed).reduce((a, b) => (b.probability > a.probability ? b : a));
  const tokens = [unknown, ...values.slice(0, SHOWN.values), ...others.slice(0, SHOWN.others)];
  return [
    <div class="stage allowed stacks-below-44">
      <div>
        <p class="cap">{t.asked}</p>
        <p class="quoted">{question}</p>
        <p class="cap">{t.schema}</p>
        <p class={schema ? 'sent' : 'hole'}>{schema ? t.schemas[schema] : t.none}</p>
        <p class="cap">{t.written}</p>
        <p class="json">
          <code>
            {`{ "${t.field}": "`}
            {schema ? <span class="hl">{written.text}</span> : <b class="open">?</b>}
            {'" }'}
          </code>
        </p>
      </div>
      <div>
        <p class="cap">
          <b>{schema ? t.shared : t.next}</b>
        </p>
        <ul class="tokens" role="list">
          {tokens.map((token) => {
            const share = isAllowed(token) ? token.probability / (schema ? whole : 1) : 0;
            return row(token, isAllowed(token) && shareText(share, locale), share, t.barred);
          })}
        </ul>
      </div>
    </div>,
  ];
};

const row = ({ text }: Token, shown: string | false, share: number, barred: string) => (
  <li class={shown ? undefined : 'barred'}>
    <code>{text}</code>
    {barOf([{ value: share }], 1)}
    <b>{shown || barred}</b>
  </li>
);

const LEAST = 0.0001;
const shareText = (share: number, locale: Locale): string =>
  share < LEAST
    ? `< ${100 * LEAST}%`
    : `${formatNumber(100 * share, locale, share < 0.01 || share > 0.99 ? 2 : 0)}%`;

export const views = {
  prompt: viewsOf<SchemaSource, { schema: Schema }>({
    fields: () => ({ ...promptFields, schema: { kind: 'choice', default: '', options: SCHEMAS } }),
    views: { allowed },
  }),
};
