import { readFileSync } from 'node:fs';
import { messagesFor } from '~/demos/retriever/core/answering/messages';
import { askHandbook } from '~/demos/retriever/core/ask';
import { inLanguage } from '~/demos/retriever/core/handbook';
import { retrieverFields } from '~/demos/retriever/core/settings';
import { openShelf } from '~/demos/retriever/core/shelf';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { SENT_PAGES, type SentPages } from '~/lib/ladder/replies';
import type { Message } from '~/lib/language-model/writing';
import { CHAT } from '~/lib/llama/tokenizer/chat';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { settingsOfRun } from '~/lib/settings/table';
import { courseEmbedder } from '~/lib/retrieval/course-embedder';
import { handbook } from '../../record/handbook';
import type { Job } from './job';
import { kept, type Jobs } from './kept';

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
  for (const language of LOCALE_CODES)
    for (const pages of SENT_PAGES) {
      const name = `${language}/${pages}`;
      const messages = messagesOf(pages, language);
      jobs[name] = kept('replies', name, jobOf(messages), recorded);
      cells[name] = jobs[name].asked.reply!.replies[0]!;
    }
  return { cells, jobs };
}

function messagesOf(pages: SentPages, language: Locale): readonly Message[] {
  const { questions } = handbook();
  const own = inLanguage(handbook(), language);
  const course = courseEmbedder(readCourseVectors(readFileSync('public/vectors/course.bin')));
  const fields = retrieverFields(questions.map(({ id }) => id));
  const asked = settingsOfRun(fields, { question: QUESTION, chunking: 'heading', ...PAGES[pages] });
  const { hits, query } = askHandbook(own, asked, asked, '', openShelf(own, { course }));
  return messagesFor({ question: query, passages: hits }, 'passages', language);
}

const jobOf = (messages: readonly Message[]): Job => ({
  asks: { reply: { cap: CAP, groups: [{ prefix: '', questions: [chatText(messages)] }] } },
});

/** A conversation in the chat form of SmolLM2, up to where its reply begins. */
function chatText(messages: readonly Message[]): string {
  const turns = messages.map(
    ({ role, content }) => `${CHAT.start}${role}\n${content}${CHAT.end}\n`,
  );
  return `${turns.join('')}${CHAT.start}assistant\n`;
}
