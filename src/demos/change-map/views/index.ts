import { viewsOf, type View } from '~/demos/parts/pictures/views';
import words from 'words:requests-walk';

/** Requests, each with the place that we would change first: our judgement. */
type Asked = { isSorted: boolean };

const sort: View<undefined, Asked> = ({ isSorted }, _, locale) => {
  const t = words[locale];
  return {
    kind: 'answers',
    title: isSorted ? t.ours : t.sort,
    sorts: {
      places: t.places,
      agree: t.agree,
      rows: Object.entries(t.requests).map(([id, { text, place, why }]) => ({
        id,
        text,
        ...(isSorted && { place, why }),
      })),
    },
  };
};

export const views = {
  'change-map': viewsOf<undefined, Asked>({
    fields: () => ({ isSorted: { kind: 'flag', default: false } }),
    views: { sort },
    bench: false,
  }),
};
