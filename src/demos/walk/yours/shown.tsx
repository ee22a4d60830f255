import type { FigureElement } from '~/lib/figure';
import { marked } from '~/lib/text/marked';
import type { Block, Words } from '~/lib/yours/form/form';
import type { Slots } from '~/lib/yours/form/said';
import type { Say } from './say';

/** Draws the blocks of an answer. */
export function shownIn(blocks: readonly Block[], words: Words, say: Say) {
  const rowsOf = (slots: Slots, name?: string): Slots[] =>
    name === undefined ? [slots] : (slots[name] as Slots[]).map((row) => ({ ...slots, ...row }));

  /** Side by side: each with a title, and a paragraph a text; one without a title is left out. */
  const outs = ({ outs: cells = [], each }: Block, slots: Slots) => (
    <ol class="outs as-grid" role="list">
      {rowsOf(slots, each).flatMap((row) =>
        cells
          .map((names) => names.map((name) => say(name, row)))
          .filter(([title]) => title)
          .map(([title, ...texts]) => (
            <li>
              <h3>{title!}</h3>
              {texts.filter(Boolean).map((text) => (
                <p>{marked(text)}</p>
              ))}
            </li>
          )),
      )}
    </ol>
  );

  /** A bay for each kind of answer, with a pin for each row that is of it. */
  const bays = (name: string, slots: Slots) => (
    <div class="bays as-grid" aria-hidden="true">
      {Object.keys(words.kinds!).map((kind) => (
        <div data-place={kind}>
          <b>{say('name', { kind })}</b>
          <span class="pins">
            {rowsOf(slots, name).map((row) => (
              <i class={row.kind === kind ? 'on' : undefined}>{String(row.n)}</i>
            ))}
          </span>
        </div>
      ))}
    </div>
  );

  /** Names below titles, of which some are struck out. */
  const lists = (name: string, slots: Slots) => (
    <ol class="outs links as-grid" role="list">
      {rowsOf(slots, name).map((row) => {
        const names = row.names as readonly string[];
        return (
          <li>
            <h3>{say('right', row)}</h3>
            {names.map((one) => (row.isStruck ? <del>{one}</del> : <span>{one}</span>))}
            {names.length === 0 && <em>{say('nobody', row)}</em>}
          </li>
        );
      })}
    </ol>
  );

  /** Names and what is said of them, beside code. */
  const table = ({ table: name, pre }: Block, slots: Slots) => (
    <div class="apart as-grid">
      <dl>
        {rowsOf(slots, name).map((row) => (
          <div data-part={String(row.kind)} class={row.isLacking ? 'lacking' : undefined}>
            <dt>{say('name', row)}</dt>
            <dd>
              {say('text', row)}
              {row.more && <span> {say('more', row)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <pre tabindex={0} aria-label={say('codeTitle', slots)}>
        {say(pre!, slots)}
      </pre>
    </div>
  );

  function shown(block: Block, slots: Slots): FigureElement {
    const { bays: places, lists: named, table: rows, text, caption, link, to } = block;
    if (places) return bays(places, slots);
    if (named) return lists(named, slots);
    if (rows) return table(block, slots);
    if (text) return <p>{say(text, slots)}</p>;
    if (caption) return <p class="cap">{say(caption, slots)}</p>;
    if (!link) return outs(block, slots);
    return (
      <p class="help">
        <a href={to}>{say(link, slots)}</a>
      </p>
    );
  }

  return (slots: Slots) => blocks.map((block) => shown(block, slots));
}
