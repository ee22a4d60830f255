import { Button } from '~/demos/kit/Button';
import { fill } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import type { ShownHit } from './core/answer';
import type { PassageNote } from './core/ask';
import {
  bestRank,
  byTerm,
  hitsOf,
  type Markable,
  type Met,
  methodName,
  methodOf,
  painted,
  paying,
  type Scene,
  type Side,
  titleOf,
  type Word,
} from './state';
import { bar, shownScore } from './score-bar';
import { nth, openAtFirst } from './sentences';
import type { Words as RetrieverStrings } from 'words:retriever';

/** Length of the document's title at the start of a chunk, if on a line of its own, with the white space after it. */
export function titleLength({ text, title }: Pick<ShownHit, 'text' | 'title'>): number {
  const repeats = title !== '' && text.startsWith(`${title}\n`);
  return repeats ? title.length + /^\s*/.exec(text.slice(title.length))![0].length : 0;
}

/** The score of a bar of full length: cosines end at 1, the others at the best of the question. */
export function fullOf(scene: Scene, side: Side): number {
  const method = methodOf(scene, side);
  const hits = hitsOf(scene, side);
  const widest = Math.max(
    0,
    ...hits.map(({ parts }) => parts.reduce((sum, { value }) => sum + Math.abs(value), 0)),
  );
  const isCosine = method === 'encoder' || method === 'lsa' || method === 'tfidf';
  if (isCosine && scene.form.variety === 0) return Math.max(1, widest);
  return Math.max(side === 'first' ? scene.found.scale : 0, widest);
}

export function hitList(scene: Scene, side: Side): FigureElement {
  const full = fullOf(scene, side);
  return (
    <ol key={scene.found.answer.query} class="hits" role="list" data-results={side}>
      {hitsOf(scene, side).map((hit, at) => hitItem(hit, at + 1, scene, side, full))}
    </ol>
  );
}

function hitItem(hit: ShownHit, rank: number, scene: Scene, side: Side, full: number) {
  const { t, words, truth, hand, found } = scene;
  const note = 'notes' in found.answer ? found.answer.notes[hit.source] : undefined;
  const isByWord = hit.parts.some((part) => 'term' in part);
  const live = hand && !found.pale ? hand : undefined;
  const isOpen = hand ? hand.isOpen(side, rank, hit.chunk) : undefined;
  const title = hit.title || titleOf(scene, hit.chunk) || hit.text.trim().slice(0, 40);
  const dear = paying(words).filter(({ small }) => !small);
  const sum = hand?.hasSum(side, hit.chunk) ?? false;
  return (
    <li
      key={String(hit.chunk)}
      class="hit"
      data-hit={hit.source}
      data-chunk={hit.chunk}
      data-rank={rank}
      data-score={hit.score}
      data-by={isByWord ? 'words' : 'meaning'}
      data-truth-here={truth.includes(hit.chunk)}
      data-opened={isOpen === undefined ? undefined : String(isOpen)}
    >
      <div class="head as-grid on-baseline">
        <b class="rank">{rank}</b>
        <h4>
          <Button
            data-open={hit.chunk}
            aria-expanded={isOpen === undefined ? undefined : String(isOpen)}
            disabled={!live}
            text={isByWord ? painted(title, dear) : title}
            press={() => live?.open(side, hit.chunk)}
          />
          {kindOf(note, t)}
        </h4>
        <Button
          class="score"
          aria-expanded={String(sum)}
          aria-label={fill(t.sumOf, { score: shownScore(hit.score) })}
          disabled={!live}
          text={shownScore(hit.score)}
          press={() => live?.sum(side, hit.chunk)}
        />
      </div>
      {bar(hit.parts, { words, full, t, thin: !(isOpen ?? rank <= openAtFirst(scene.full)) })}
      {sum && hand?.later?.sumTable(hit, words, t)}
      <div class="body">
        <p class="text" data-passage>
          {passage(hit, words)}
        </p>
        <div class="under cluster ends-apart">
          {scene.full && truthButton(hit, scene)}
          {scene.form.compare !== '' && otherRank(hit.chunk, scene, side)}
        </div>
      </div>
    </li>
  );
}

export function passage(hit: ShownHit, words: readonly Word[]): FigureNode[] {
  const head = titleLength(hit);
  return [
    ...(head > 0 ? [<span hidden>{hit.text.slice(0, head)}</span>] : []),
    ...painted(hit.text.slice(head), paying(words), metIn(hit, words, head)),
  ];
}

/** The places in a passage that the question's words met, where each word was compared with every token. */
function metIn({ parts }: ShownHit, words: readonly Word[], head: number): Met[] {
  const known = byTerm(words);
  return parts.flatMap((part) => {
    const word = part.kind === 'match' && known.get(part.term);
    if (!word || word.small) return [];
    return part.met.map(({ start, end }) => ({ start: start - head, end: end - head, word }));
  });
}

const kindOf = (note: PassageNote | undefined, t: RetrieverStrings): FigureNode | undefined =>
  note?.kind && <b class={`tag unbroken ${note.kind}`}>{t.kinds[note.kind]}</b>;

export function truthButton(page: Markable & { chunk: number }, { t, truth, mine, hand }: Scene) {
  const isTruth = mine && truth.includes(page.chunk);
  return (
    <Button
      class="truth"
      data-truth={page.source}
      aria-pressed={String(isTruth)}
      disabled={!hand}
      text={isTruth ? t.answered : t.didAnswer}
      press={() => hand?.mark(page)}
    />
  );
}

function otherRank(chunk: number, scene: Scene, side: Side): FigureElement {
  const other = side === 'first' ? 'second' : 'first';
  return <span class="other as-chip mid-aligned faint f13">{rankBy(chunk, scene, other)}</span>;
}

export function rankBy(chunk: number, scene: Scene, side: Side): FigureNode[] {
  const { t, found } = scene;
  const rank = bestRank(found, side, [chunk]);
  const waits = side === 'second' && found.pale;
  const said = waits ? t.rankWaits : rank > 0 ? t.rankIs : t.rankNone;
  const values = { name: methodName(scene, side, 'byMethods'), rank: nth(rank, t) };
  return [<i class="sign" data-side={side} />, fill(said, values)];
}
