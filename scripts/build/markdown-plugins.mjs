const WRITTEN_ID = /^\/\*\s*([a-z0-9-]+)\s*\*\/$/;

/** `## Title {/* slug *\/}` gives id="slug"; the comment shows neither in the page nor in the contents. */
export const writtenHeadingIds = {
  name: 'written-heading-ids',
  heading(node, context) {
    const last = node.children?.at(-1);
    if (last?.type !== 'mdxTextExpression') return;
    const slug = WRITTEN_ID.exec(last.value.trim())?.[1];
    if (!slug) return;
    const before = node.children.at(-2);
    if (before?.type === 'text') context.setProperty(before, 'value', before.value.trimEnd());
    context.removeNode(last);
    context.setProperty(node, 'data', { ...node.data, hProperties: { id: slug } });
  },
};

/** Right-aligned cells carry a class: the content policy refuses style attributes. */
export const cellAlignment = {
  name: 'cell-alignment',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const alignment = String(node.properties?.style ?? node.properties?.align ?? '');
      if (!alignment.includes('right')) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'align', null);
      context.setProperty(node, 'className', ['num']);
    },
  },
};

/** The kinds of places in which a number is no running text. */
const APART = new Set(['Figure', 'Predict', 'tableCell']);

const isApart = (node, context) => {
  for (let up = context.parent(node); up; up = context.parent(up))
    if (APART.has(up.name ?? up.type)) return true;
  return false;
};

const withAttribute = (node, name, value, context) =>
  context.setProperty(node, 'attributes', [
    ...node.attributes,
    { type: 'mdxJsxAttribute', name, value },
  ]);

const placeNumber = (node, context) => {
  if (node.name === 'Rec' && isApart(node, context)) withAttribute(node, 'plain', 'true', context);
};

/**
 * A caption stands below its figure, also where the table of the figure is folded; and a number in a figure,
 * a table or a question leads nowhere: it is `plain`.
 */
export const lessonPlaces = {
  name: 'lesson-places',
  mdxJsxTextElement: placeNumber,
  mdxJsxFlowElement(node, context) {
    placeNumber(node, context);
    if (node.name === 'Caption' && context.parent(node)?.name === 'Figure')
      withAttribute(node, 'slot', 'caption', context);
  },
};
