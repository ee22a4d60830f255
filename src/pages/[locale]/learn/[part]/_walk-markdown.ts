import { priced } from '~/demos/walk/priced';
import { viewSource } from '~/demos/walk/view-sources';
import { VIEWS } from '~/demos/walk/views';
import type { Written } from '~/components/prose/markdown/paper';
import { markLabel } from '~/components/kit/mark-said';
import { stepMarks } from '~/content/lookup';
import { words } from '~/i18n/words';
import { textOf, type FigureNode } from '~/lib/figure';

const block = (text: string): string => `\n\n${text.trim()}\n\n`;

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

/** The marked parts of a picture, each as a listing. */
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

/** The Markdown writers of the tags that draw views. */
export const walkWriters: Readonly<Record<string, Written>> = { Real, Step };
