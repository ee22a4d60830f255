import { fill } from '~/i18n/format';
import { pointsText } from '~/lib/matrix/criteria';
import { LOCALES } from '~/lib/locale';
import type { RuleTexts } from '../core/texts';
import type { FigureElement } from '~/lib/figure';
import { roadOf, type Way } from '../core/ways';
import type { FullWords } from '../state';

export function references(rule: RuleTexts, road: Way, words: FullWords) {
  const { strings, pages, sources } = words;
  const { weighed, matrix, evidence, lab } = rule;
  const source = (id: string) => <a href={`${pages.sources}#${id}`}>{sources[id] ?? id}</a>;
  const groups: [name: string, links: FigureElement[]][] = [
    [strings.compare, matrix.map((id) => row(id, road, words))],
    [strings.evidence, evidence.map(source)],
    [strings.lab, lab.map((text) => <a href={pages.ladder}>{text}</a>)],
  ];
  const named = groups.filter(([, links]) => links.length > 0);
  return (
    <p class="rests small-print">
      {named.flatMap(([name, links]) => [
        <span>
          <b>{name + strings.colon}</b>
          {links.flatMap((link, at) => [at > 0 && strings.semicolon, link])}
        </span>,
        ' ',
      ])}
      {weighed && (
        <span data-weighed="">
          <a href={pages.ladder}>{strings.ladder}</a>
          {strings.colon + weighed.dated + strings.space + weighed.said}
        </span>
      )}
    </p>
  );
}

function row(id: string, road: Way, { table, strings, pages, locale }: FullWords) {
  const one = table.criteria.find((criterion) => criterion.id === id)!;
  const rated = roadOf(road);
  const rating = rated && pointsText(one, rated, LOCALES[locale].to);
  const text = rating ? fill(strings.ofFive, { name: one.name, rating }) : one.name;
  return <a href={`${pages.guide}#${id}`}>{text}</a>;
}
