import { fill, formatNumber, percentText } from '~/i18n/format';
import type { RuleTexts } from '../core/texts';
import type { LabCell } from '../core/lab-cell';
import type { FigureElement } from '~/lib/figure';
import { roadOf, type Way } from '../core/ways';
import type { FullWords } from '../state';

export function references(rule: RuleTexts, road: Way, words: FullWords) {
  const { strings, pages, sources } = words;
  const { weighed, matrix, evidence, lab } = rule;
  const source = (id: string) => <a href={`${pages.sources}#${id}`}>{sources[id] ?? id}</a>;
  const cited = (cell: LabCell) => <a href={labLink(cell, words)}>{labText(cell, words)}</a>;
  return (
    <p class="rests">
      {group(strings.compare, matrix, (id) => row(id, road, words), words)}
      {group(strings.evidence, evidence, source, words)}
      {group(strings.lab, lab, cited, words)}
      {weighed && (
        <span data-weighed="">
          <a href={pages.ladder}>{strings.ladder}</a>
          {strings.colon + weighed.dated + strings.space + weighed.said}
        </span>
      )}
    </p>
  );
}

function group<T>(
  name: string,
  all: readonly T[],
  link: (one: T) => FigureElement,
  { strings }: FullWords,
) {
  if (all.length === 0) return [];
  const listed = all.flatMap((one, at) => [at > 0 && strings.semicolon, link(one)]);
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
