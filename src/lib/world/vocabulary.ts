import { MARKERS, RELATIONS, type Form, type Grammar, type TokenKind } from './grammar';

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

/** All tokens of a language; a token is represented by its index in the list. */
export interface Vocabulary {
  /** Padded with reserved tokens to a multiple of eight. */
  readonly tokens: readonly Token[];
  /** Eight hexadecimal digits; two lists with the same hash are considered equal. */
  readonly hash: string;
  /** The first token of each kind; the others of the kind follow without a gap. */
  readonly first: Readonly<Record<TokenKind, number>>;
}

/** Sizes of matrices are multiples of this, so that they divide into whole vector registers. */
const STEP = 8;

/** Padding is token 0 in every language. */
export const PADDING = 0;

/** The tokens of a grammar, kind by kind in the order of TOKEN_KINDS. */
export function vocabularyOf(grammar: Grammar): Vocabulary {
  const tokens: Token[] = [];
  const first: Partial<Record<TokenKind, number>> = {};
  for (const [kind, texts] of wordsByKind(grammar)) {
    first[kind] = tokens.length;
    for (const text of texts) tokens.push({ text, kind });
  }
  first.reserved = tokens.length;
  while (tokens.length % STEP !== 0) {
    tokens.push({ text: `<${tokens.length - first.reserved}>`, kind: 'reserved' });
  }
  return { tokens, hash: vocabularyHash(tokens), first: first as Record<TokenKind, number> };
}

function wordsByKind(grammar: Grammar): [TokenKind, readonly string[]][] {
  const { markers, stops, towns, mayors, relations, blanks } = grammar;
  const pools = RELATIONS.slice(1) as Exclude<(typeof RELATIONS)[number], 'mayor'>[];
  return [
    ['padding', ['<pad>']],
    ['start', ['<s>']],
    ['marker', MARKERS.map((name) => markers[name].word)],
    ['stop', [stops.statement, stops.question]],
    ['unknown', [grammar.unknown]],
    ['word', sentenceWords(grammar)],
    ['relation', RELATIONS.map((name) => relations[name].noun)],
    ['townFirst', towns.first],
    ['townSecond', towns.second],
    ['mayorFirst', mayors.first],
    ['mayorSecond', mayors.second],
    ...pools.map((name): [TokenKind, readonly string[]] => [name, relations[name].values]),
    ['code', grammar.codes],
    ['blank', Array.from({ length: blanks.count }, (_, i) => `${blanks.prefix}${i}`)],
  ];
}

/** Words of statements and questions that are not names, nouns of relations or stops. */
function sentenceWords({ relations, stops }: Grammar): string[] {
  const all = RELATIONS.map((name) => relations[name]);
  const others = new Set(all.map(({ noun }) => noun));
  for (const word of ['{town}', '{value}', stops.statement, stops.question]) others.add(word);
  const forms: Form[] = all.flatMap(({ statements, questions }) => [...statements, ...questions]);
  return [...new Set(forms.flat())].filter((word) => !others.has(word));
}

/** FNV-1a, 32 bits, over the UTF-16 units of all kinds and texts (Fowler, Noll & Vo 1991). */
export function vocabularyHash(tokens: readonly Token[]): string {
  let hash = 0x811c9dc5;
  for (const unit of tokens.map(({ kind, text }) => `${kind} ${text}\n`).join('')) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
