import type { Block } from '~/demos/parts/pictures/answers';
import type { Sign } from '~/demos/parts/pictures/asked';
import type { Reply } from '~/demos/parts/pictures/frame';
import { glossed } from '~/demos/parts/own-model/views/ladder-source';
import { marked, type MarkedRow } from '~/demos/parts/own-model/views/marked';
import { fill } from '~/i18n/format';
import { gradeOf, lineOf, ORDERS } from '~/lib/office/calls';
import { EXAMPLES, REQUESTS } from '~/lib/office/requests';
import { SCHEMAS, type Tool } from '~/lib/office/tools';
import type { Locale } from '~/lib/locale';
import words from 'words:office-walk';
import { tryAt, type OfficeSource, type OfficeView } from './office-source';
import type { OfficeSettings } from './settings';

type Tries = Exclude<OfficeSettings['tries'], ''>;

/** How many tries a state counts. */
const MANY: Readonly<Record<Tries, number>> = { told: 4, first: 1, every: 4 };

function repliesTo(source: OfficeSource, tries: Tries, place: number): string[] {
  const form = tries === 'told' ? 'told' : 'shown';
  return [...Array(MANY[tries]).keys()].map((nth) => tryAt(source, form, nth, place));
}

const rightOf = (source: OfficeSource, tries: Tries, place: number): number =>
  repliesTo(source, tries, place).filter((one) => gradeOf(one, REQUESTS[place]!) === 'right')
    .length;

function signOf(source: OfficeSource, tries: Tries, place: number): Sign {
  const right = rightOf(source, tries, place);
  if (right === MANY[tries]) return 'r';
  return right > 0 ? 'f' : 'w';
}

function rowsOf(locale: Locale): MarkedRow[] {
  const places = [...REQUESTS.keys()];
  return Object.entries(words[locale].requests).map(([tool, label]): MarkedRow => ({
    label,
    places: places.filter((place) => REQUESTS[place]!.tool === (tool as Tool)),
  }));
}

/** What the model reads: the tools, solved requests, and the request. */
function blocksOf(tries: Tries | '', place: number, source: OfficeSource, locale: Locale): Block[] {
  const t = words[locale].blocks;
  const said = glossed(source, locale);
  const { text, tool } = REQUESTS[place]!;
  const [example] = EXAMPLES;
  const isShown = tries === 'first' || tries === 'every';
  const orders = ORDERS.slice(0, tries ? MANY[tries] : 1).map((order) => order.join(', '));
  return [
    {
      name: t.tools,
      lines: [{ text: `${tool}: ${JSON.stringify(SCHEMAS[tool])}` }],
      more: fill(t.order, { orders: orders.join(' · ') }),
    },
    ...(isShown
      ? [
          {
            name: t.examples,
            lines: [said(example![0]), { text: lineOf(example![1], example![2]) }],
            more: fill(t.more, { n: EXAMPLES.length - 1 }),
          },
        ]
      : []),
    { name: t.request, lines: [said(text)], look: 'question' },
    ...(isShown ? [] : [{ name: t.examples, lines: [], look: 'off' as const }]),
  ];
}

/** Thirty requests, each tried four times: its prompt, what was written each time, and how often it was right. */
export const tries: OfficeView = ({ tries: asked, question: place }, source, locale) => {
  const t = words[locale];
  const said = glossed(source, locale);
  const request = REQUESTS[place]!;
  const written = asked ? repliesTo(source, asked, place) : [];
  const replies = written.map((text): Reply => {
    const grade = gradeOf(text, request);
    const isCall = text.startsWith('{');
    return {
      ...(isCall ? { text } : said(text)),
      label: t.grades[grade],
      wrong: grade !== 'right',
    };
  });
  const call = `${request.tool} ${JSON.stringify(request.says)}`;
  const right = asked ? rightOf(source, asked, place) : 0;
  const isEvery = asked !== '' && asked !== 'first';
  const all = marked(
    {
      rows: rowsOf(locale),
      signOf: asked ? (one) => signOf(source, asked, one) : undefined,
      at: place,
      question: said(request.text),
      title: t.allRequests,
      ...(isEvery && { names: t.everyTry }),
    },
    locale,
    asked !== 'first',
  );
  return {
    kind: 'answers',
    title: t.given,
    blocks: blocksOf(asked, place, source, locale),
    replies: {
      title: t.wrote,
      reply: replies[0],
      also: replies.slice(1),
      verdict: asked
        ? fill(t.rightIn, { right, of: written.length, call })
        : fill(t.should, { call }),
    },
    asked: all,
  };
};
