import { memoizedIn } from '~/lib/memo';
import { follow } from '~/lib/own/holders';
import { Problem } from '~/lib/problem';
import { both, type Both } from '~/lib/locale';
import { loadTraditionalFor } from '~/lib/text/plain-form';
import type { Call } from '~/workers/rpc';
import { askHandbook } from '../core/ask';
import { found, pageAt } from '../core/found';
import { inLanguage, type BilingualHandbook, type Handbook } from '~/lib/handbook/handbook';
import { readableBy } from '../core/ranked';
import { neededBy, type RetrieverSettings } from '~/lib/retrieval/search-settings';
import { answer as answered } from '../core/answer';
import { openShelf, type Shelf } from '../core/shelf';
import { planned, wordsOnly, type Part, type SearchRequest } from './asked';
import { embedders } from '~/demos/parts/worker/embedders';
import { libraryOf, ownSources, spaceOf } from '~/demos/parts/worker/texts';

const opened = new Map<string, Promise<Both<{ handbook: Handbook; shelf: Shelf }>>>();

const handbookAt = (url: string) =>
  memoizedIn(opened, url, async () => {
    const bilingual = await fetchHandbook(url);
    return both((locale) => {
      const handbook = inLanguage(bilingual, locale);
      return { handbook, shelf: openShelf(handbook, embedders) };
    });
  });

async function fetchHandbook(url: string): Promise<BilingualHandbook> {
  const response = await fetch(url).catch(() => undefined);
  if (response && !response.ok) throw new Problem('handbook-missing', { status: response.status });
  const handbook = (await response?.json().catch(() => undefined)) as BilingualHandbook | undefined;
  if (!handbook) throw new Problem('handbook-unreachable');
  return handbook;
}

/** The built-in text as a question is asked of it, with the asker's rights. */
async function openHandbook(asked: SearchRequest) {
  const { url, locale, question, query, settings, instruction } = asked;
  const { handbook, shelf } = (await handbookAt(url))[locale];
  const built = handbook.questions.find(({ id }) => id === question);
  const library = shelf(settings, built);
  if (!built) await loadTraditionalFor([query]);
  const allowed = readableBy(library, built?.asker ?? 'public', settings);
  return {
    library,
    allowed,
    plan: await planned(asked, library, allowed),
    marked: undefined,
    answer: (by: RetrieverSettings) => askHandbook(handbook, asked, by, instruction, shelf),
  };
}

/** Nothing for an encoder to embed, though there is work to do. */
const NOTHING = { passage: [], query: [] };

/** The reader's own text; its library is reused while text and chunking stay the same. */
async function openOwnText(asked: SearchRequest, call: Call) {
  const { query, crossed, instruction, marked } = asked;
  const library = await libraryOf(asked.settings, call);
  const plan = await planned(asked, library);
  const isUnfitted = !library.corpus.space && neededBy(plan.settings).has('lsa');
  const waits = isUnfitted ? NOTHING : undefined;
  return {
    library,
    plan: { waits, ...plan },
    allowed: undefined,
    marked: follow(marked, ownSources()),
    async answer(by: RetrieverSettings) {
      await spaceOf(library, by, call);
      const made = answered(library, query, by, instruction, () => true, crossed);
      await call.pause();
      return made;
    },
  };
}

const openFor = (asked: SearchRequest, call: Call) =>
  asked.settings.source === 'own' ? openOwnText(asked, call) : openHandbook(asked);

/** A result as it is sent: with LSA in the place of an encoder, or with what the rest of it waits for. */
export async function ask(asked: SearchRequest, call: Call): Promise<Part> {
  const { library, plan, answer, marked, ...opened } = await openFor(asked, call);
  const waits = asked.whole ? undefined : plan.waits;
  const settings = waits ? wordsOnly(plan.settings) : plan.settings;
  const around = { ...asked, ...opened, settings };
  return {
    ...found(library, await answer(settings), around),
    instead: plan.instead,
    waits,
    marked,
  };
}

export async function page(asked: SearchRequest & { chunk: number }, call: Call) {
  const { library, plan } = await openFor(asked, call);
  return pageAt(library, { ...asked, settings: wordsOnly(plan.settings) });
}
