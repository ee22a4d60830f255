import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { fill, formatNumber } from '~/i18n/format';
import { SENT_PAGES, type FactsRecord } from '~/lib/ladder/replies';
import type { Fact } from '~/lib/ladder/world';
import type { Settings } from '~/lib/settings/table';
import words from 'words:rung-walk';

/** A record of a model's replies by road, and the world that it was asked about. */
interface LadderSource extends FactsRecord {
  facts: readonly Fact[];
  unknown: readonly string[];
  /** The first message of the exam, and the line that is right. */
  message: string;
  line: string;
  /** Counts; or replies by language and pages: `en/alone`. */
  cells: Readonly<Record<string, number>> & Readonly<Record<string, string>>;
}

/** How many facts are put into the prompt: the right one, others with it, or what a search found. */
const FACTS = { fact: 1, 'paste-20': 20, 'paste-all': 120, 'minilm-4': 4 };
export const SENT = ['fact', 'paste-20', 'paste-all', 'minilm-4'] as const;
const ROADS = ['closed', 'fact', 'bm25-4', 'minilm-4', 'minilm-1', 'lora-reading'] as const;
const FILED_BY = ['few-shot', 'lora'] as const;

const fields = {
  sent: { kind: 'choice', default: 'fact', options: SENT },
  /** By its place among the questions that a fact answers, or those that none does. */
  question: { kind: 'number', default: 7, min: 0, max: 119, whole: true },
  exam: { kind: 'choice', default: 'exam', options: ['exam', 'unknown'] },
  from: { kind: 'choice', default: 'closed', options: ROADS },
  to: { kind: 'choice', default: '', options: ['', ...ROADS] },
  by: { kind: 'choice', default: '', options: ['', ...FILED_BY] },
} as const;
type LadderView = View<LadderSource, Settings<typeof fields>>;
type Glosses = Readonly<Record<string, string>>;

const LONG = 12;
const shortened = (reply: string): string => {
  const all = reply.split(/\s+/);
  return all.length > LONG + 5 ? `${all.slice(0, LONG).join(' ')} …` : reply;
};

/** One question: the lines that went with it, and the reply before the press and after it. */
const trace: LadderView = ({ question, exam, from, to }, source, locale) => {
  const { facts, jobs, shown, unknown } = source;
  const t = words[locale];
  const { glosses, searched }: Readonly<Record<'glosses' | 'searched', Glosses>> = t;
  const fact = exam === 'exam' ? facts[question] : undefined;
  const road = to || from;
  const sent = road === 'fact' ? [question] : (shown[road]?.[exam][question] ?? []);
  const right = fact ? question : -1;
  const replyOf = (name: string, wrong: boolean) => ({
    text: shortened(jobs[name]!.asked[exam]!.replies[question]!),
    gloss: glosses[`${fact ? 'r' : 'u'}${question}-${name}`],
    answer: fact?.answer,
    wrong,
  });
  return {
    kind: 'passages',
    sent: {
      title: t.given,
      beside: searched[road],
      asked: {
        text: fact?.exam ?? unknown[question]!,
        gloss: glosses[`${fact ? 'q' : 'u'}${question}`],
      },
      lines: sent.map((at) => ({
        text: facts[at]!.text,
        gloss: glosses[`f${at}`],
        answer: at === right ? fact?.answer : undefined,
      })),
      nothing: t.nothing,
      places: { title: t.places, at: sent, right, of: facts.length },
    },
    replies: {
      title: t.answers,
      before: replyOf(from, to !== ''),
      after: to ? replyOf(to, false) : undefined,
    },
  };
};

/** A message filed by a rule alone, with examples, or after tuning. */
const filed: LadderView = ({ by }, { jobs, message, line }, locale) => {
  const t = words[locale];
  const gloss = t.glosses.message;
  const replyOf = (road: string) => jobs[`1/${road}`]!.asked.test!.replies[0]!.split('\n')[0]!;
  const text = by && replyOf(by);
  return {
    kind: 'parts',
    title: t.given,
    strips: [
      { text: t.rule },
      { text: message, gloss },
      { text: by ? t.filedBy[by] : t.nothing, isOff: !by },
    ],
    replies: {
      title: t.answers,
      before: { text: replyOf('closed'), gloss, wrong: by !== '' },
      ...(by && { after: { text, ...(text === line ? { answer: text } : { wrong: true }) } }),
    },
  };
};

/** How many of all questions are answered with so many facts in the prompt, and one of them. */
const paste: LadderView = ({ sent, question }, { cells, facts, jobs }, locale) => {
  const t = words[locale];
  const glosses: Glosses = t.glosses;
  const of = cells[`facts/${sent}/n`]!;
  const right = cells[`facts/${sent}/right`]!;
  const n = FACTS[sent];
  const first = (count: number) => Array.from({ length: of }, (_, at) => at < count);
  const tokens = formatNumber(cells[`tokens/${sent}`]!, locale);
  const asked = { text: facts[question]!.exam, gloss: glosses[`q${question}`] };
  const reply = {
    text: jobs[sent]!.asked.exam!.replies[question]!,
    gloss: glosses[`r${question}-${sent}`],
  };
  return {
    kind: 'answers',
    title: t.sent[sent],
    sent: { on: first(n), said: fill(t.sentRead, { n }), note: fill(t.tokens, { n: tokens }) },
    right: {
      on: first(right),
      said: fill(t.rightRead, { right, n: of }),
      count: right,
      of: fill(t.right, { n: of }),
    },
    opened: [
      { label: t.asked, ...asked },
      { label: t.replied, ...reply },
    ],
  };
};

const replies: LadderView = (_, { cells }, locale) => ({
  kind: 'transcript',
  messages: SENT_PAGES.map((pages) => ({
    by: words[locale].pages[pages],
    text: cells[`${locale}/${pages}`]!,
    isCopied: true,
  })),
});

export const views = {
  ladder: viewsOf<LadderSource, Settings<typeof fields>>({
    fields: () => fields,
    views: { answers: paste, parts: filed, passages: trace, replies },
    bench: 'ladder/',
  }),
};
