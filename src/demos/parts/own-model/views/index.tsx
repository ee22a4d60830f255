import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { SENT_PAGES, type FactsRecord } from '~/lib/ladder/replies';
import { cells } from '~/lib/drawing/cells';
import words from 'words:rung-walk';
import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { filed, FILED_BY, type FiledSource } from './filed';
import { replied, trace, type Glosses, type Traced, type TraceSource } from './trace';

/** What is put into the prompt: the right fact, twenty facts with it, all of them, or what a search found. */
export const SENT = ['fact', 'paste-20', 'paste-all', 'minilm-4'] as const;
type Sent = (typeof SENT)[number];
const TRACED = ['closed', 'fact', 'bm25-4', 'minilm-4', 'minilm-1', 'lora-reading'] as const;

/** One of the questions, by its place among the facts; SmolLM2 reads English only. */
export const QUESTION = {
  at: 7,
  text: 'Whom should I ask about a bag I left behind at Heron Steps?',
  answer: 'Silas Pell',
} as const;

type LadderSource = Pick<FactsRecord, 'jobs'> & { cells: Readonly<Record<string, number>> };

const FACTS: Readonly<Record<Exclude<Sent, 'paste-all'>, number>> = {
  fact: 1,
  'paste-20': 20,
  'minilm-4': 4,
};

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
      {inWords(sent, reply, locale)}
    </div>,
  ];
};

const squares = (filled: number, of: number, sentence: string): FigureElement =>
  cells(
    Array.from({ length: of }, (_, at) => at < filled && 'on'),
    sentence,
  );

function inWords(sent: Sent, reply: string, locale: Locale): FigureElement {
  const { asked, replied: sentence } = words[locale];
  const glosses: Glosses = words[locale].glosses;
  return (
    <div class="reply">
      <span>{asked}</span> {replied(QUESTION.text, glosses[`q${QUESTION.at}`])}
      <span>{sentence}</span> {replied(reply, glosses[`r${QUESTION.at}-${sent}`])}
    </div>
  );
}

/** Replies by language and pages: `en/alone`. */
interface RepliesSource {
  cells: Readonly<Record<string, string>>;
}

const replies: View<RepliesSource, unknown> = (_, { cells }, locale) =>
  SENT_PAGES.map((pages) => (
    <div class="message replied as-grid hair-below">
      <b>{words[locale].pages[pages]}</b>
      <pre tabindex={0} data-copied>
        {cells[`${locale}/${pages}`]!}
      </pre>
    </div>
  ));

const fields = {
  sent: { kind: 'choice', default: 'fact', options: SENT },
  question: { kind: 'number', default: QUESTION.at, min: 0, max: 119, whole: true },
  exam: { kind: 'choice', default: 'exam', options: ['exam', 'unknown'] },
  from: { kind: 'choice', default: 'closed', options: TRACED },
  to: { kind: 'choice', default: '', options: ['', ...TRACED] },
  by: { kind: 'choice', default: '', options: ['', ...FILED_BY] },
} as const;
type Asked = { sent: Sent; by: '' | (typeof FILED_BY)[number] } & Traced;

export const ladderViews = viewsOf<LadderSource & RepliesSource & TraceSource & FiledSource, Asked>(
  { fields: () => fields, views: { paste, replies, trace, filed }, bench: 'ladder/' },
);

export const views = { ladder: ladderViews };
