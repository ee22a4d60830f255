import type { APIRoute } from 'astro';
import { LOCALES, type Locale } from '~/lib/locale';
import { lessonPaths } from '~/pages/_paths';
import { demo, stepMarks } from '~/content/lookup';
import { figureName } from '~/components/prose/markdown/tags';
import { lessonMarkdown } from '~/components/prose/markdown/lesson';
import type { Written } from '~/components/prose/markdown/paper';
import demoStrings from 'words:demos';
import markdownStrings from 'words:markdown';
import { DEMOS } from '~/demos';
import type { DemoPage } from '~/demos/kit/props';
import { fill } from '~/i18n/format';
import { block, escaped } from '~/lib/markdown';
import { fullAddress } from '~/site';
import { priced } from '~/demos/walk/priced';
import { viewSource } from '~/demos/walk/view-sources';
import { VIEWS } from '~/demos/walk/views';
import { PLACES } from '~/demos/yours/failures/sort';
import failures from 'words:yours-failures';
import { markLabel } from '~/components/kit/mark-text';
import { words } from '~/i18n/words';
import { textOf, type FigureNode } from '~/lib/figure';

/** A step with its press; what the press shows is told by its sentence. */
const Step: Written = async ({ attributes, children }, { locale }, inner) => {
  const { press, demo = '', settings = '', sets = '', record } = attributes;
  const text = await inner();
  const choices = children.flatMap((one) =>
    typeof one === 'string' ? [] : (one.attributes.sets ?? []),
  );
  const queries = await Promise.all(['', sets, ...choices].map((set) => priced(settings, set)));
  const marks = await stepMarks({ demo, record, queries }, locale);
  const on = `_${marks.map((mark) => markLabel(mark, locale)).join(' · ')}_`;
  if (press === undefined) return block(`${text}\n\n${on}`);
  const pressed = text.replace('\n\n<!--found-->', `\n\n**${press}**${words(locale).walk.colon}`);
  return block(`${pressed}\n\n${on}`);
};

const Real: Written = async (
  { attributes: { demo = '', view = '', settings = '', record } },
  paper,
) => {
  const source = await viewSource({ demo, ...(record !== undefined && { record }) }, paper.locale);
  const nodes = VIEWS[demo]!.draw(view, await priced(settings), source, paper.locale);
  return block(
    copiedIn(nodes)
      .map((text) => `\`\`\`text\n${text}\n\`\`\``)
      .join('\n\n'),
  );
};

/** The texts of the nodes that a Copy button copies. */
const copiedIn = (nodes: readonly FigureNode[]): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return 'data-copied' in node.attributes ? [textOf(node)] : copiedIn(node.children);
  });

const Places: Written = (_, { locale }) => {
  const t = failures[locale];
  const lines = PLACES.map((place) => {
    const { name, first, costs, wrong } = t.places[place];
    return `- **${name}**${LOCALES[locale].colon}${escaped(`${first} ${t.costs} ${costs} ${t.wrongIf} ${wrong}`)}`;
  });
  return block(lines.join('\n'));
};

/** A demo in a file: its description, and the address that runs it with the lesson's settings. */
const asLine =
  ({ slug }: DemoPage): Written =>
  async ({ attributes }, paper) => {
    const { locale, page } = paper;
    const t = markdownStrings[locale];
    const { about } = demoStrings[locale].pages[slug];
    const name = (await demo(slug)).name[locale];
    const number = figureName(attributes.run!, paper);
    const head = fill(t.demo, { number, name: escaped(name) });
    return `\n\n**${head}** ${escaped(about)} ${t.runs} [${t.opens}](${new URL(`#${slug}`, page).href})\n\n`;
  };

const demos = Object.entries(DEMOS).map(([tag, page]) => [tag, asLine(page)] as const);
const writers = { ...Object.fromEntries(demos), Places, Real, Step };

export const getStaticPaths = lessonPaths;

export const GET: APIRoute<{ locale: Locale; id: string }> = async ({ props, site }) => {
  const addressOf = (path: string) => fullAddress(path, site);
  return new Response(await lessonMarkdown(props.locale, props.id, writers, addressOf), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
