import { keyKeeper } from '~/lib/endpoint/key';
import type { Piece, Usage } from '~/lib/endpoint/pieces';
import type { boundsFor } from '~/lib/endpoint/received';
import { orThought, withoutThought } from '~/lib/language-model/thought';
import {
  textIn,
  type Ended,
  type WrittenAnswer,
  type WrittenToken,
} from '~/lib/language-model/writing';

/** Pieces of text as tokens, without the reader's key. */
function gatherer(key: string) {
  const keeper = keyKeeper(key);
  const tokens: WrittenToken[] = [];
  return {
    add(piece: string): WrittenToken {
      const token = { text: keeper.next(piece) };
      tokens.push(token);
      return token;
    },
    count: () => tokens.length,
    all(): WrittenToken[] {
      const rest = keeper.rest();
      return tokens.map((token, at) =>
        at === tokens.length - 1 && rest !== '' ? { text: token.text + rest } : token,
      );
    },
  };
}

/** The received part of an answer, limited to its bounds, and without the reader's key. */
export function answerWithin(
  bounds: ReturnType<typeof boundsFor>,
  key: string,
  tell: (token: WrittenToken) => void,
) {
  const start = performance.now();
  let first: number | undefined;
  let last = start;
  let finish: Piece['finish'];
  let usage: Usage = {};
  let refuses = false;
  let hasParts = false;
  const unread = new Set<string>();
  let received = '';
  const thoughts = gatherer(key);
  let spoken = gatherer(key);
  const count = () => spoken.count() + thoughts.count();
  const isFull = () => received.length >= bounds.characters || count() >= bounds.pieces;

  function add(text: string): void {
    const piece = text.slice(0, bounds.characters - received.length);
    received += piece;
    last = performance.now();
    first ??= last;
    tell(spoken.add(piece));
  }

  /** Takes the whole text of an answer, which some servers send once more, or let grow. */
  function addAll(text: string): void {
    const isRepeated = received.trimEnd().endsWith(text.trim());
    if (text.startsWith(received)) text = text.slice(received.length);
    else if (isRepeated) text = '';
    else if (hasParts) [spoken, received] = [gatherer(key), ''];
    if (text !== '') add(text);
  }

  function take({ text, thought = '', isAll = false, ...piece }: Piece): boolean {
    if (!finish || finish.reason === 'stop') finish = piece.finish ?? finish; // a bare stop may follow what cut it
    usage = { ...usage, ...piece.usage };
    refuses ||= piece.refuses ?? false;
    for (const name of piece.unread ?? []) unread.add(name);
    if (thought !== '' && !(isAll && thoughts.count() > 0)) thoughts.add(thought);
    if (text !== '' && isAll) addAll(text);
    else if (text !== '' && !isFull()) add(text);
    hasParts ||= text !== '' && !isAll;
    return isFull();
  }

  function answer(ended: Ended): WrittenAnswer {
    const begun = first ?? performance.now();
    const tokens = ungrown(spoken.all());
    const thought = thoughts.all();
    const written = withoutThought({
      text: textIn(tokens),
      tokens,
      ended,
      ...(thought.length > 0 && { thought: thought.length }),
      ...(usage.promptTokens !== undefined && { promptTokens: usage.promptTokens }),
      ...(usage.count !== undefined && { count: usage.count }),
      firstAfter: begun - start,
      restTook: Math.max(0, last - begun),
    });
    const counted = { ...written, ...(usage.thought !== undefined && { thought: usage.thought }) };
    return orThought(counted, thought.length > 0 ? thought : tokens);
  }

  return {
    /** @returns true if the answer is as long as it may be */
    take,
    /** Why it ended, its tokens, those of a thought included, and what it has in place of words. */
    end: () => ({ finish, refuses, unread: [...unread], count: usage.count ?? count() }),
    answer,
  };
}

/** The tokens of an answer that some servers send as far as it is written, again and again: the last of them. */
const ungrown = (tokens: WrittenToken[]): WrittenToken[] => {
  const first = tokens[0]?.text;
  const last = tokens.at(-1)?.text;
  const grows = tokens.every(({ text }, at) => text.startsWith(tokens[at - 1]?.text ?? ''));
  return tokens.length > 2 && first && first !== last && grows ? tokens.slice(-1) : tokens;
};
