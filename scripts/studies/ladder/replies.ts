import { messagesFor } from '~/lib/answering/messages';
import { askHandbook } from '~/demos/retriever/core/ask';
import { inLanguage } from '~/lib/handbook/handbook';
import { retrieverFields } from '~/demos/retriever/core/settings';
import { openShelf } from '~/demos/retriever/core/shelf';
import { SENT_PAGES, type SentPages } from '~/lib/ladder/replies';
import type { Message } from '~/lib/language-model/writing';
import { conversation } from '~/lib/ladder/prompts';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { settingsOfRun } from '~/lib/settings/table';
import { handbook } from '../../record/handbook';
import type { Job } from './job';
import { cached, type Jobs } from './cached';

/** The question of the lesson "RAG from end to end". */
const QUESTION = 'q01';
/** Tokens after which a reply is cut. */
const CAP = 120;

/** What goes with the question, as settings of the retriever. */
const PAGES: Readonly<Record<SentPages, object>> = {
  old: { outdated: true },
  current: { outdated: false },
  alone: { outdated: false, k: 1 },
};

/**
 * What the model replies to the very messages of a lesson, and to fewer pages in the same form, in both languages: replies
 * by language and pages, `en/alone`.
 */
export function recordReplies(recorded: Jobs): object {
  const jobs: Jobs = {};
  const cells: Record<string, string> = {};
  for (const language of LOCALE_CODES) {
    const messagesOf = openHandbook(language);
    for (const pages of SENT_PAGES) {
      const name = `${language}/${pages}`;
      jobs[name] = cached('replies', name, jobOf(messagesOf(pages)), recorded);
      cells[name] = jobs[name].asked.reply!.replies[0]!;
    }
  }
  return { cells, jobs };
}

/** Opens the handbook in a language. @returns the messages for the question, with these pages */
function openHandbook(language: Locale): (pages: SentPages) => readonly Message[] {
  const both = handbook();
  const own = inLanguage(both, language);
  const shelf = openShelf(own);
  const fields = retrieverFields(both.questions.map(({ id }) => id));
  return (pages) => {
    const config = { question: QUESTION, chunking: 'heading', ...PAGES[pages] };
    const asked = settingsOfRun(fields, config);
    const { hits, query } = askHandbook(own, asked, asked, '', shelf);
    return messagesFor({ question: query, passages: hits }, 'passages', language);
  };
}

const jobOf = (messages: readonly Message[]): Job => ({
  asks: { reply: { cap: CAP, groups: [{ prefix: '', questions: [conversation(messages)] }] } },
});
