import { demo } from '~/content/lookup';
import { figureName } from '~/components/prose/markdown/tags';
import { lessonMarkdown } from '~/components/prose/markdown/lesson';
import type { Written } from '~/components/prose/markdown/paper';
import demoStrings from 'words:demos';
import markdownStrings from 'words:markdown';
import { DEMOS } from '~/demos';
import type { DemoPage } from '~/demos/kit/props';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { escaped } from '~/lib/markdown';
import { fullAddress } from '~/site';
import { walkWriters } from './_walk-markdown';

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

const demoWriters = Object.fromEntries(
  Object.entries(DEMOS).map(([tag, page]) => [tag, asLine(page)]),
);

/** A lesson as Markdown, its links in full. */
export const markdownOf = (locale: Locale, id: string, site: URL | undefined): Promise<string> =>
  lessonMarkdown(locale, id, { ...demoWriters, ...walkWriters }, (path) => fullAddress(path, site));
