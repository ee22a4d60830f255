import { fill } from '~/i18n/format';
import { TOKEN_KINDS, type World } from '~/lib/world';
import type { Words as TrainerStrings } from 'words:trainer';

/** All tokens by their kind; the address of the list leads into the group, so that a link opens it. */
export function vocabularyView(t: TrainerStrings, world: World) {
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
