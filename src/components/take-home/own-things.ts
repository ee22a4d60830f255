import { savedEarlier, savedShelf } from '~/browser/saved-shelf';
import type { ShelfContent } from '~/demos/own/core/shelf-content';
import { carriedOver, shelfIn } from '~/demos/own/core/shelf-record';
import type { OwnQuestion } from '~/demos/retriever/core/own-questions';
import { documentsOf, type OwnDocument } from '~/lib/kit/own-data';

export interface OwnThings {
  documents: OwnDocument[];
  questions: OwnQuestion[];
}

export async function savedThings(): Promise<OwnThings> {
  const { files, questions } = (await savedContent().catch(() => undefined)) ?? NOTHING;
  const texts = files.filter(({ taken }) => taken === 'text');
  return {
    documents: await documentsOf(texts),
    questions: questions.map(({ query, answers }) => ({ query, answers })),
  };
}

const NOTHING = { files: [], questions: [] };

/** The kept shelf, also as versions before this one wrote it. */
async function savedContent(): Promise<ShelfContent | undefined> {
  const saved = await savedShelf();
  if (saved) return shelfIn(saved.record, (id) => saved.files.get(id));
  const earlier = await savedEarlier();
  return earlier && carriedOver(earlier);
}
