import { fill, formatNumber, percentText } from '~/i18n/format';
import type { RuleTexts } from '../core/texts';
import type { LabCell } from '../core/lab-cell';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { roadOf, type Way } from '../core/ways';
import type { FullWords } from '../state';

export function references(rule: RuleTexts, road: Way, words: FullWords) {
  const { strings } = words;
  return (
    <p class="rests">
      {group(
        strings.compare,
        rule.matrix.map((id) => row(id, road, words)),
        words,
      )}
      {group(
        strings.evidence,
        rule.evidence.map((id) => (
          <a href={`${words.pages.sources}#${id}`}>{words.sources[id] ?? id}</a>
        )),
        words,
      )}
      {group(
        strings.lab,
        rule.lab.map((cell) => <a href={labLink(cell, words)}>{labText(cell, words)}</a>),
        words,
      )}
      {weighedNote(rule, words)}
    </p>
  );
}

function weighedNote({ weighed }: RuleTexts, { strings, pages }: FullWords): FigureNode[] {
  if (!weighed) return [];
  const link = <a href={pages.ladder}>{strings.ladder}</a>;
  const text = strings.colon + weighed.dated + strings.space + weighed.said;
  return [
    <span data-weighed="">
      {link}
      {text}
    </span>,
  ];
}

function group(name: string, links: readonly FigureElement[], { strings }: FullWords) {
  if (links.length === 0) return [];
  const listed = links.flatMap((link, at) => (at ? [strings.semicolon, link] : [link]));
  return [
    <span>
      <b>{name + strings.colon}</b>
      {listed}
    </span>,
    ' ',
  ];
}

function row(id: string, road: Way, { criteria, strings, pages }: FullWords) {
  const { name = id, ratings } = criteria[id] ?? {};
  const rated = roadOf(road);
  const rating = rated && ratings?.[rated];
  const text = rating ? fill(strings.ofFive, { name, rating }) : name;
  return <a href={`${pages.compare}#${id}`}>{text}</a>;
}

const labLink = ({ task }: LabCell, { pages }: FullWords): string =>
  `${pages.lab}?four-roads.task=${task}#four-roads`;

/** `New facts, Retrieval: 99% right`. */
export function labText(
  { task, road, measure, value }: LabCell,
  { names, strings, locale }: FullWords,
): string {
  const shown = measure === 'tokens' ? formatNumber(value, locale) : percentText(value, locale);
  const where = names.tasks[task] + strings.list + names.roads[road];
  return where + strings.colon + fill(strings.measures[measure], { value: shown });
}
