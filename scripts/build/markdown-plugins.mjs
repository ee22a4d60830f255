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

/** The places in which a number is not running text, so that it is no link. */
const APART = new Set(['Figure', 'Guess', 'tableCell']);
/** The places whose own mark, or whose shortness, stands for that of their numbers. */
const MARKED = new Set(['Figure', 'Guess', 'Found', 'Choice', 'Why', 'Rule', 'heading', 'link']);
/** The blocks in which one mark stands for all numbers in a row that were measured on the same. */
const BLOCKS = new Set(['paragraph', 'list', 'table']);

const nameOf = (node) => node.name ?? node.type;

const ancestors = (node, context) => {
  const up = context.parent(node);
  return up ? [up, ...ancestors(up, context)] : [];
};

const withAttributes = ({ type, name, attributes, children }, added) => ({
  type,
  name,
  attributes: [
    ...attributes,
    ...Object.entries(added).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
  ],
  children,
});

const withAttribute = (node, key, value) => withAttributes(node, { [key]: value });

const attributeOf = ({ attributes }, name) =>
  attributes.find((attribute) => attribute.name === name)?.value;

/** The cell of a recorded number, the row of a published one, or the model of a price. */
function referenceOf(node) {
  if (node.name === 'Rec') return attributeOf(node, 'cell');
  if (node.name === 'Lit') return attributeOf(node, 'row');
  return node.name === 'Price' ? `price:${attributeOf(node, 'at')}` : undefined;
}

const numbersIn = (node) =>
  referenceOf(node) ? [node] : (node.children ?? []).flatMap((child) => numbersIn(child));

const startOf = ({ position }) => position?.start.offset;

/** The number that follows in the same block, if any. */
function nextOf(node, around) {
  const block = around.findLast((up) => BLOCKS.has(up.type));
  const numbers = block ? numbersIn(block) : [];
  return numbers[numbers.findIndex((one) => startOf(one) === startOf(node)) + 1];
}

function placed(node, context) {
  if (!referenceOf(node)) return;
  const around = ancestors(node, context);
  const next = nextOf(node, around);
  return withAttributes(node, {
    ...(around.some((up) => APART.has(nameOf(up))) && node.name === 'Rec' && { plain: 'true' }),
    ...(around.some((up) => MARKED.has(nameOf(up)))
      ? { marked: 'elsewhere' }
      : next && { next: referenceOf(next) }),
  });
}

/** Tells numbers where they stand: in a figure, a table or a question they are no links, and one mark stands for many. */
export const placedNumbers = {
  name: 'placed-numbers',
  options: { position: true }, // without it no node says where it stands
  mdxJsxTextElement: placed,
  mdxJsxFlowElement: placed,
};

/** Puts a caption below its figure, even if the figure's table is folded. */
export const captions = {
  name: 'captions',
  mdxJsxFlowElement: (node, context) =>
    node.name === 'Caption' && context.parent(node)?.name === 'Figure'
      ? withAttribute(node, 'slot', 'caption')
      : undefined,
};

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

/** What the items of a step's lists are, in their order. */
const STEP_PARTS = { Step: ['Need', 'Ask', 'Found', 'Why'], Yours: ['Need'] };

/** The parts that a step has neither as a tag nor, with choices, at all. */
const untagged = ({ name, children }) => {
  const tags = children.map((one) => one.name);
  return STEP_PARTS[name].filter(
    (part) => !tags.includes(part) && !(part === 'Found' && tags.includes('Choice')),
  );
};

const tagOf = (name, children, place) => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: place ? [{ type: 'mdxJsxAttribute', name: 'place', value: place }] : [],
  children,
});

/** A paragraph that says at its end, never inside a sentence, what its numbers were measured on. */
function withGrounds(paragraph) {
  const numbers = numbersIn(paragraph).map(referenceOf);
  if (paragraph.type !== 'paragraph' || numbers.length === 0) return paragraph;
  const grounds = { type: 'mdxJsxTextElement', name: 'Grounds', attributes: [], children: [] };
  const marked = withAttribute(grounds, 'of', [...new Set(numbers)].join(' '));
  return { ...paragraph, children: [...paragraph.children, marked] };
}

/** The reason of a step, whether it is an item of a list or a tag of several paragraphs. */
const grounded = (tag) =>
  tag.name === 'Why' && tag.children
    ? { ...withAttributes(tag, {}), children: tag.children.map(withGrounds) }
    : tag;

/** Makes tags of the items of a step's lists: what it is for, its question, what the press shows, and why. */
export const stepParts = {
  name: 'step-parts',
  mdxJsxFlowElement(node) {
    const lists = STEP_PARTS[node.name] ? node.children.filter(({ type }) => type === 'list') : [];
    if (lists.length === 0)
      return node.name === 'Step' && node.children.some(({ name }) => name === 'Why')
        ? { ...withAttributes(node, {}), children: node.children.map(grounded) }
        : undefined;
    const parts = untagged(node);
    const items = lists.flatMap(({ children }) => children);
    if (items.length !== parts.length)
      throw new Error(
        `A <${node.name}> lists ${items.length} parts: write ${parts.length}, its ${parts.join(', ')}.`,
      );
    const tags = items.map(({ children }, at) =>
      grounded(tagOf(parts[at], children, parts[at] === 'Found' && attributeOf(node, 'place'))),
    );
    const inPlace = (one) =>
      one.type === 'list' ? tags.splice(0, one.children.length) : [grounded(one)];
    return { ...withAttributes(node, {}), children: node.children.flatMap(inPlace) };
  },
};

/** Where the parts of a step go in it. */
const STEP_SLOTS = { Need: 'need', Ask: 'ask', Found: 'found', Choice: 'choices', Why: 'why' };

/** Puts each part of a step of a walk into its place. */
export const steps = {
  name: 'steps',
  mdxJsxFlowElement: (node, context) =>
    ['Step', 'Yours'].includes(context.parent(node)?.name) && STEP_SLOTS[node.name]
      ? withAttribute(node, 'slot', STEP_SLOTS[node.name])
      : undefined,
};

/** Tells each step of a walk its place in it, from 1. */
export const stepNumbers = {
  name: 'step-numbers',
  options: { position: true },
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Step') return;
    const all = context.parent(node).children.filter(({ name }) => name === 'Step');
    const number = 1 + all.findIndex((one) => startOf(one) === startOf(node));
    return withAttribute(node, 'number', String(number));
  },
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
