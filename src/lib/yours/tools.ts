import type { Readers } from './form/read';
import type { Slots } from './form/said';

export interface OwnTool {
  name: string;
  reads: 'none' | 'private' | 'foreign' | 'both';
  writes: 'none' | 'inside' | 'out';
}

/** The three rights that an injected line needs, in the order in which it uses them. */
export const LINKS = ['foreign', 'private', 'out'] as const;
type Link = (typeof LINKS)[number];

const HAS: Readonly<Record<Link, (tool: OwnTool) => boolean>> = {
  foreign: ({ reads }) => reads === 'foreign' || reads === 'both',
  private: ({ reads }) => reads === 'private' || reads === 'both',
  out: ({ writes }) => writes === 'out',
};

export const withRight = (tools: readonly OwnTool[], link: Link): string[] =>
  tools.filter(HAS[link]).map(({ name }) => name);

/** The number of ways by which a line in a foreign text carries something private out: one tool for each right. */
const ways = (tools: readonly OwnTool[]): number =>
  LINKS.reduce((product, link) => product * withRight(tools, link).length, 1);

interface Cut {
  link: Link;
  /** All tools that have the right. */
  tools: readonly string[];
}

export interface Found {
  ways: number;
  /** The right to take, so that no way is left; undefined if there is none. */
  cut?: Cut;
  /** Tools that a line could still act through, or write into for a later run to read. */
  inside: readonly string[];
}

/** Of rights that as few tools have, sending goes first: what is read may be needed to answer. */
const FIRST: readonly Link[] = ['out', 'foreign', 'private'];

export function findWays(tools: readonly OwnTool[]): Found {
  const all = ways(tools);
  const isReached = withRight(tools, 'foreign').length > 0;
  const inside = isReached
    ? tools.filter(({ writes }) => writes === 'inside').map(({ name }) => name)
    : [];
  if (all === 0) return { ways: 0, inside };
  const cuts = FIRST.map((link): Cut => ({ link, tools: withRight(tools, link) }));
  const cut = cuts.reduce((best, one) => (one.tools.length < best.tools.length ? one : best));
  return { ways: all, cut, inside };
}

/** What each tool may do once the right is taken, as JSON to copy; whoever sends must fill in the recipients. */
export function allowList(tools: readonly OwnTool[], cut?: Cut): string {
  const isCut = (name: string, link: Link) => cut?.link === link && cut.tools.includes(name);
  const may = (tool: OwnTool) =>
    LINKS.filter((link) => HAS[link](tool) && !isCut(tool.name, link)).map((link) => NAMES[link]);
  const allow = tools.map((tool) => ({
    tool: tool.name,
    may: [
      ...(tool.reads === 'none' ? ['read_public'] : []),
      ...may(tool),
      ...(tool.writes === 'inside' ? ['write_inside'] : []),
    ],
    ...(may(tool).includes('send_out') && { confirm: true, recipients: ['FILL_IN'] }),
  }));
  const removed = cut ? cut.tools.map((tool) => ({ tool, not: NAMES[cut.link] })) : [];
  const lines = allow.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
  return `{ "default": "deny",\n  "removed": ${JSON.stringify(removed)},\n  "allow": [\n${lines} ] }`;
}

const NAMES: Readonly<Record<Link, string>> = {
  foreign: 'read_foreign',
  private: 'read_private',
  out: 'send_out',
};

/** What is wrong with the name of a tool, of at most 32 characters; undefined for nothing. */
export function nameFault(
  name: string,
  earlier: readonly string[],
): 'empty' | 'characters' | 'long' | 'again' | undefined {
  if (name === '') return 'empty';
  if (!/^[\p{L}\p{N} ./:_-]*\p{L}[\p{L}\p{N} ./:_-]*$/u.test(name)) return 'characters';
  if (name.length > 32) return 'long';
  return earlier.includes(name) ? 'again' : undefined;
}

interface Read {
  each: readonly OwnTool[];
}

export function answer({ each: tools }: Read): Slots {
  const { ways, cut, inside } = findWays(tools);
  const rights = LINKS.map((right) => {
    const names = withRight(tools, right);
    return { right, names, isStruck: cut?.link === right };
  });
  const missing = rights.find(({ names }) => names.length === 0)?.right;
  return {
    main: mainOf(cut, missing),
    ways,
    tools: cut?.tools,
    right: cut?.link,
    inside: inside.length > 0,
    names: inside,
    rights,
    kind: 'allow',
    program: 'tools',
    line: allowList(tools, cut),
  };
}

function mainOf(cut: Cut | undefined, missing: Link | undefined) {
  if (!cut) return missing;
  return cut.link === 'out' ? 'cutSending' : 'cut';
}

const RIGHT = /^(?:reads|writes)/;

/** An empty list, and one on which nothing does anything, is told at its first tool. */
export const readers: Readers = {
  name(typed, { earlier, values }) {
    const name = typed.trim();
    const isBlank = Object.values(values).every((one) => one.trim() === '' || one === 'none');
    const fault = isBlank
      ? 'none'
      : nameFault(
          name,
          earlier.map((one) => one.trim()),
        );
    return fault ? { fault } : name;
  },
  reads(typed, { name, values }) {
    const isIdle = Object.entries(values).every(([of, has]) => !RIGHT.test(of) || has === 'none');
    const first = Object.keys(values).find((of) => !RIGHT.test(of) && values[of]!.trim() !== '');
    return isIdle && first === name.replace('reads', 'name') ? { fault: 'idle' } : typed;
  },
};
