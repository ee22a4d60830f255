import { fill, formatNumber } from '~/i18n/format';
import { replyOf } from '~/lib/ladder/replies';
import words from 'words:lab-roads';
import { glossed, type LadderView } from './ladder-source';
import { marked } from './marked';

/** The roads on which SmolLM2 was asked the same questions. */
const ROADS = ['closed', 'paste-all', 'minilm-4', 'lora'] as const;

/** One question on every road; a mark for each question and road. */
export const roads: LadderView = ({ question: at }, source, locale) => {
  const t = words[locale];
  const said = glossed(source, locale);
  const { cells, facts } = source;
  const { exam, answer } = facts[at]!;
  const replyOn = (road: string, place = at) => replyOf(source, road, 'exam', place)!;
  const ways = ROADS.map((road) => {
    const { text, isRight } = replyOn(road);
    return {
      name: t.roads[road],
      note: fill(t.notes[road], { n: formatNumber(cells[`tokens/${road}`]!, locale) }),
      reply: { ...said(text), answer, wrong: !isRight },
      right: String(cells[`facts/${road}/right`]!),
    };
  });
  const places = [...facts.keys()];
  const all = places.length;
  const asked = marked(
    { rows: [{ places }], signOf: undefined, at, question: said(exam), title: t.title },
    locale,
  );
  return {
    kind: 'answers',
    title: t.title,
    headline: said(exam),
    ways: [...ways, { name: t.scratch, note: t.scratchNote, instead: t.scratchWhy }],
    asked: {
      ...asked,
      title: fill(t.title, { n: all }),
      isByColumn: true,
      rows: ROADS.map((road) => ({
        label: t.short[road],
        signs: places.map((place) => (replyOn(road, place).isRight ? 'r' : 'w')).join(''),
      })),
      names: t.signs,
    },
  };
};
