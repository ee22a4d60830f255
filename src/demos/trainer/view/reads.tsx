import { fill } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { examples, EXAMPLE_KINDS, TOKEN_KINDS, type World } from '~/lib/world';
import type { Words as TrainerStrings } from 'words:trainer';

const SEED = 1;

interface Read {
  t: TrainerStrings;
  world: World;
}

/**
 * What the model reads: pieces of text of each kind.
 * @param tokensAt address of the list of all tokens, if it is on another page
 */
export function examplesView({ t, world }: Read, count: number, tokensAt?: string): FigureElement {
  const pieces = examples(world, SEED, count);
  return (
    <details class="group reads">
      <summary class="f14 inner-3">{t.examples}</summary>
      <p class="help">
        {t.examplesLead}
        {tokensAt && ' '}
        {tokensAt && (
          <a href={tokensAt}>
            {fill(t.vocabularyLink, { count: world.lexicon.vocabulary.tokens.length })}
          </a>
        )}
      </p>
      <div class="pieces" role="group" tabindex="0" aria-label={t.examples}>
        <dl>
          {EXAMPLE_KINDS.map((kind) => (
            <div>
              <dt class="f14 semibold above-3">{t.exampleKinds[kind]}</dt>
              {pieces
                .filter((piece) => piece.kind === kind)
                .map(({ text }) => (
                  <dd>{text}</dd>
                ))}
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

/** All tokens by their kind; the address of the list leads into the group, so that a link opens it. */
export function vocabularyView({ t, world }: Read): FigureElement {
  const { vocabulary, grammar } = world.lexicon;
  const count = vocabulary.tokens.length;
  const textsOf = (kind: string) =>
    vocabulary.tokens.filter((token) => token.kind === kind).map(({ text }) => text);
  return (
    <details class="group reads">
      <summary class="f14 inner-3">{fill(t.vocabulary, { count })}</summary>
      <p class="help" id="trainer-vocabulary">
        {fill(t.vocabularyLead, { count })}
      </p>
      <dl class="tokens">
        {TOKEN_KINDS.filter((kind) => textsOf(kind).length > 0).map((kind) => (
          <div>
            <dt class="f14 semibold above-3 as-row ends-apart gap-4">
              {grammar.kinds[kind]} <small>{textsOf(kind).length}</small>
            </dt>
            <dd class="breaks" translate="no">
              {textsOf(kind).join(' ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
