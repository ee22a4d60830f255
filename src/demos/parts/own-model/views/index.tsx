import { viewsOf, type View } from '~/demos/kit/view';
import { SENT_PAGES, type FactsRecord } from '~/lib/ladder/replies';
import { cells } from '~/lib/drawing/cells';
import words from 'words:rung-walk';
import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';

/** What is put into the prompt: the right fact, twenty facts with it, all of them, or what a search found. */
export const SENT = ['fact', 'paste-20', 'paste-all', 'minilm-4'] as const;
type Sent = (typeof SENT)[number];

/** One of the questions, by its place among the facts; SmolLM2 reads English only. */
export const QUESTION = {
  at: 7,
  text: 'Whom should I ask about a bag I left behind at Heron Steps?',
  answer: 'Silas Pell',
} as const;

/** The question and the replies in the language of the page, where the page is not in English. */
export const GLOSSES: Readonly<Partial<Record<Locale, Record<Sent | 'question', string>>>> = {
  zh: {
    question: '我把包落在了 Heron Steps（海港里的一处地名），应该找谁？',
    fact: 'Heron Steps 的失物招领处归 Silas Pell 所有。',
    'paste-20': 'Brindle Dock 的雾钟由 Jonas Wray 敲响。',
    'paste-all': 'Samphire Gate 的失物招领处是这个问题的最佳答案。',
    'minilm-4': 'Heron Steps 的失物招领处由 Silas Pell 管理。',
  },
};

type LadderSource = Pick<FactsRecord, 'jobs'> & { cells: Readonly<Record<string, number>> };

const FACTS: Readonly<Record<Exclude<Sent, 'paste-all'>, number>> = {
  fact: 1,
  'paste-20': 20,
  'minilm-4': 4,
};

/** The facts in the prompt and the questions answered right, a square each, with one of the replies word for word. */
const paste: View<LadderSource, { sent: Sent }> = ({ sent }, { cells, jobs }, locale) => {
  const t = words[locale];
  const n = cells[`facts/${sent}/n`]!;
  const right = cells[`facts/${sent}/right`]!;
  const facts = sent === 'paste-all' ? n : FACTS[sent];
  const tokens = formatNumber(cells[`tokens/${sent}`]!, locale);
  const reply = jobs[sent]!.asked.exam!.replies[QUESTION.at]!;
  return [
    <div class="stage read stacks-below-44">
      <div class="given">
        <p class="cap">
          <b>{t.sent[sent]}</b>
        </p>
        {squares(facts, n, fill(t.sentRead, { n: facts }))}
        <p class="cap">{fill(t.tokens, { n: tokens })}</p>
      </div>
      <div class="answered">
        <p class="cap">
          <b class="big">{String(right)}</b>
          {` ${fill(t.right, { n })}`}
        </p>
        {squares(right, n, fill(t.rightRead, { right, n }))}
      </div>
      {replied(sent, reply, locale)}
    </div>,
  ];
};

const squares = (filled: number, of: number, sentence: string): FigureElement =>
  cells(
    Array.from({ length: of }, (_, at) => at < filled && 'on'),
    sentence,
  );

function replied(sent: Sent, reply: string, locale: Locale): FigureElement {
  const { asked, replied: sentence } = words[locale];
  const gloss = GLOSSES[locale];
  const english = { lang: gloss && 'en' };
  return (
    <div class="reply">
      <p>
        <span>{asked}</span> <q {...english}>{QUESTION.text}</q>
      </p>
      {gloss && <p class="gloss">{gloss.question}</p>}
      <p>
        <span>{sentence}</span> <q {...english}>{reply}</q>
      </p>
      {gloss && <p class="gloss">{gloss[sent]}</p>}
    </div>
  );
}

/** Replies by language and pages: `en/alone`. */
interface RepliesSource {
  cells: Readonly<Record<string, string>>;
}

/** What SmolLM2 replied to each list of messages, letter by letter. */
const replies: View<RepliesSource> = (_, { cells }, locale) =>
  SENT_PAGES.map((pages) => (
    <div class="message replied as-grid hair-below">
      <b>{words[locale].pages[pages]}</b>
      <pre tabindex={0} data-copied>
        {cells[`${locale}/${pages}`]!}
      </pre>
    </div>
  ));

const fields = { sent: { kind: 'choice', default: 'fact', options: SENT } } as const;

/** The pictures of the ladder that walks show; each is given a record of the kind that it draws. */
export const ladderViews = viewsOf<LadderSource & RepliesSource, { sent: Sent }>({
  fields: () => fields,
  views: { paste, replies },
});
