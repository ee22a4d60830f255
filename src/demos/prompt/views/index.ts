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
  const left = [unknown, ...values, ...others].filter(isAllowed);
  const whole = schema ? left.reduce((sum, { probability }) => sum + probability, 0) : 1;
  const written = left.reduce((a, b) => (b.probability > a.probability ? b : a));
  const tokens = [unknown, ...values.slice(0, SHOWN.values), ...others.slice(0, SHOWN.others)];
  const answer = schema ? written.text : undefined;
  return {
    kind: 'parts',
    strips: [
      { label: t.asked, text: question },
      { label: t.schema, text: schema ? t.schemas[schema] : t.none, isOff: !schema },
      { label: t.written, text: `{ "${t.field}": "${answer ?? '?'}" }`, answer },
    ],
    chances: {
      title: schema ? t.shared : t.next,
      tokens: tokens.map((token) => {
        const share = isAllowed(token) ? token.probability / whole : 0;
        const shown = share > 0 ? shareText(share, locale) : t.barred;
        return { text: token.text, share, shown, isBarred: share === 0 };
      }),
    },
  };
};

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
