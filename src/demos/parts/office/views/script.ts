import type { TranscriptLine } from '~/demos/parts/pictures/transcript';
import { fill } from '~/i18n/format';
import { call, obeyed, ORDERS, outcomeOf, stillWorks, type Right } from '~/lib/office/office';
import type { Arguments, Tool } from '~/lib/office/tools';
import type { Locale } from '~/lib/locale';
import words from 'words:office-walk';
import type { OfficeView } from './office-source';

const NONE: ReadonlySet<Right> = new Set();
const BOOKING = { action: 'create', day: '2026-12-01', title: 'Map room: Marlow' };
const REFUSED = '{"refused":"needs a click"}';
const PRICE = { customer: 'marlow' };
/** Messages that are there before the model writes. */
const ASKED = 2;

const lineOf = (tool: Tool, given: Arguments): TranscriptLine => ({
  by: 'model',
  text: `${tool} ${JSON.stringify(given).replaceAll(/(?<=":|,)"/g, ' "')}`,
});

const answered = (tool: Tool, given: Arguments): TranscriptLine => ({
  by: 'tool',
  text: call(tool, given, NONE, { hasRead: false }).out ?? '',
});

/** A job in the order of its messages, each with its writer. A script plays the model. */
export const loop: OfficeView = ({ sent }, _, locale) => {
  const t = words[locale];
  const isRefused = sent === 'refused';
  const refused: TranscriptLine = { by: 'tool', text: REFUSED };
  const lines: TranscriptLine[] = [
    { by: 'system', text: t.system },
    { by: 'user', text: t.request },
    lineOf('calendar', BOOKING),
    isRefused ? refused : answered('calendar', BOOKING),
    lineOf('prices', PRICE),
    answered('prices', PRICE),
    { by: 'model', text: isRefused ? t.answerRefused : t.answer },
  ];
  const shown = { '': ASKED, line: ASKED + 1, all: lines.length, refused: lines.length }[sent];
  const booked = { '': t.room.open, line: t.room.free, all: t.room.booked, refused: t.room.free };
  return {
    kind: 'transcript',
    title: t.heads,
    writers: t.writers,
    lines,
    shown,
    foot: booked[sent],
  };
};

/** The first line of a letter that a right doesn't stop, as the script carries it out. */
function wayLeft(left: ReadonlySet<Right>, locale: Locale): TranscriptLine[] {
  const t = words[locale];
  const order = ORDERS.find((one) => outcomeOf(one, left) !== 'stopped')!;
  return obeyed(order, left)
    .filter(({ tool }, at, all) => tool !== 'prices' || all[at - 1]?.tool !== 'prices')
    .map(({ tool, given, reply }): TranscriptLine => ({
      ...lineOf(tool, given.body ? { action: given.action!, to: given.to! } : given),
      aside: reply.did === 'waits' ? t.outcomes.waits : given.action === 'list' ? t.tomorrow : '',
    }));
}

/** Four orders under one right that is taken, what of the honest work is left, and a way that is left open. */
export const rights: OfficeView = ({ taken }, _, locale) => {
  const t = words[locale];
  const left = new Set(taken ? [taken] : []);
  const work = stillWorks(left);
  return {
    kind: 'transcript',
    title: taken ? t.taken[taken] : t.allRights,
    ends: ORDERS.map((order, at) => {
      const kind = outcomeOf(order, left);
      return {
        text: t.orders[at]!,
        outcome: taken ? { kind, name: t.outcomes[kind] } : undefined,
      };
    }),
    writers: t.writers,
    lines: wayLeft(left, locale),
    shown: taken ? undefined : 0,
    foot: taken ? fill(work.clicks > 0 ? t.worksByClick : t.works, work) : t.worksAll,
  };
};
