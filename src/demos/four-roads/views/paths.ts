import { viewsOf, type View } from '~/demos/parts/pictures/views';
import type { Locale } from '~/lib/locale';
import words from 'words:knowledge-paths-walk';

const PLACES = ['trained', 'retrieved', 'said'] as const;
type Place = (typeof PLACES)[number];

interface Traced {
  question: string;
  retrieved: readonly string[];
  answer: string;
  told: { corpus?: string };
  without: Readonly<Record<Place, string>>;
}

type PathsRecord = Readonly<Record<Locale, { rows: readonly Traced[] }>>;
type Asked = { question: number; without: '' | Place };

const sources: View<PathsRecord, Asked> = ({ question, without }, source, locale) => {
  const t = words[locale];
  const row = source[locale].rows[question]!;
  const says: Readonly<Record<Place, string>> = {
    trained: without ? row.told.corpus! : '?',
    retrieved: row.retrieved[0]!,
    said: row.question,
  };
  const changed = without && row.without[without];
  return {
    kind: 'parts',
    title: t.given,
    strips: PLACES.map((place) => ({
      label: t.places[place],
      text: place === without ? t.gone : says[place],
      isOff: place === without,
    })),
    replies: {
      title: t.answers,
      before: { text: row.answer },
      ...(without && { after: { label: t.without[without], text: changed, answer: changed } }),
    },
  };
};

export const paths = viewsOf<PathsRecord, Asked>({
  fields: ({ en }) => ({
    question: { kind: 'number', default: 0, min: 0, max: en.rows.length - 1, whole: true },
    without: { kind: 'choice', default: '', options: ['', ...PLACES] },
  }),
  views: { sources },
  bench: 'lab/',
});
