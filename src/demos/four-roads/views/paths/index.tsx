import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { Traced } from '~/demos/parts/traced';
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

const sources: View<PathsRecord, { question: number; without: '' | Place }> = (
  { question, without },
  source,
  locale,
) => {
  const t = words[locale];
  const row = source[locale].rows[question]!;
  const says: Readonly<Record<Place, string>> = {
    trained: without ? row.told.corpus! : '?',
    retrieved: row.retrieved[0]!,
    said: row.question,
  };
  const place = (name: Place) => (
    <p class={name === without ? 'hole' : 'sent'}>
      <b>{t.places[name]}</b>
      <br />
      {name === without ? t.gone : says[name]}
    </p>
  );
  return [
    <Traced t={t} given={PLACES.map(place)}>
      <q>{row.answer}</q>
      {without ? (
        <p class="after">
          <span class="cap">{t.without[without]}</span> <q class="hl">{row.without[without]}</q>
        </p>
      ) : (
        <p class="hole">?</p>
      )}
    </Traced>,
  ];
};

export const pathsViews = viewsOf<PathsRecord, { question: number; without: '' | Place }>({
  fields: ({ en }) => ({
    question: { kind: 'number', default: 0, min: 0, max: en.rows.length - 1, whole: true },
    without: { kind: 'choice', default: '', options: ['', ...PLACES] },
  }),
  views: { sources },
  bench: 'lab/',
});
