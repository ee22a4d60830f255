const WRITTEN_ID = /^\/\*\s*([a-z0-9-]+)\s*\*\/$/;

/** `## Title {/* slug *\/}` gives id="slug"; the comment appears neither in the page nor in the contents. */
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

/** The places in which a number is not running text. */
const APART = new Set(['Figure', 'Guess', 'tableCell']);

const isApart = (node, context) => {
  for (let up = context.parent(node); up; up = context.parent(up))
    if (APART.has(up.name ?? up.type)) return true;
  return false;
};

const withAttribute = ({ type, name, attributes, children }, key, value) => ({
  type,
  name,
  attributes: [...attributes, { type: 'mdxJsxAttribute', name: key, value }],
  children,
});

const plain = (node, context) =>
  node.name === 'Rec' && isApart(node, context) ? withAttribute(node, 'plain', 'true') : undefined;

/** Marks numbers in a figure, a table or a question as `plain`, since they are not links there. */
export const plainNumbers = {
  name: 'plain-numbers',
  mdxJsxTextElement: plain,
  mdxJsxFlowElement: plain,
};

/** Puts a caption below its figure, even if the figure's table is folded. */
export const captions = {
  name: 'captions',
  mdxJsxFlowElement: (node, context) =>
    node.name === 'Caption' && context.parent(node)?.name === 'Figure'
      ? withAttribute(node, 'slot', 'caption')
      : undefined,
};

const attributeOf = ({ attributes }, name) =>
  attributes.find((attribute) => attribute.name === name)?.value;

/** Moves the guess of a strip into its figure, where it is made. */
export const guesses = {
  name: 'guesses',
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Figure') return;
    const guess = context
      .parent(node)
      ?.children.find(
        (one) => one.name === 'Guess' && attributeOf(one, 'figure') === attributeOf(node, 'id'),
      );
    if (!guess) return;
    context.prependChild(node, withAttribute(guess, 'slot', 'guess'));
    context.removeNode(guess);
  },
};

/** Where the parts of a step go in it. */
const STEP_SLOTS = { Need: 'need', Found: 'found', Choice: 'choices', Why: 'why' };

/** Puts each part of a step of a walk into its place. */
export const steps = {
  name: 'steps',
  mdxJsxFlowElement: (node, context) =>
    context.parent(node)?.name === 'Step' && STEP_SLOTS[node.name]
      ? withAttribute(node, 'slot', STEP_SLOTS[node.name])
      : undefined,
};

const WIDE = '[\\u2e80-\\u9fff\\uff00-\\uffef]';
const BROKEN_LINE = new RegExp(
  `[ \\t]*\\n[ \\t]*(?=[\\u3000-\\u303f\\uff00-\\uffef])|(?<=${WIDE})[ \\t]*\\n[ \\t]*(?=${WIDE})`,
  'g',
);

/** Joins lines of Chinese that the source breaks, since a browser would show a space between them. */
export const chineseLines = {
  name: 'chinese-lines',
  text(node, context) {
    const joined = node.value.replace(BROKEN_LINE, '');
    if (joined !== node.value) context.setProperty(node, 'value', joined);
  },
};
