import { carry } from '~/browser/carried';
import { leaveQuestion } from '~/browser/program-rows';
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

  /** A line to run, and the program that it is for, which the reader’s words reach in the tab and in no address. */
  const program = (field: string, isBrief: boolean, slots: Slots) => {
    const line = String(slots.line);
    const words = { question: String(slots[field]), line, place: say('name', slots) };
    return (
      <div class="to-program">
        {!isBrief && [
          <p class="cap">{say('lineFor', slots)}</p>,
          <pre tabindex={0} aria-label={say('lineFor', slots)}>
            {line}
          </pre>,
        ]}
        <a
          class="button go"
          data-to-program
          href={`../../../build/?place=${String(slots.kind)}#${String(slots.program)}`}
          onClick={() => leaveQuestion(words)}
        >
          {say('toProgram', slots)}
        </a>
      </div>
    );
  };

  /** A circle for each row, of which one may be struck out, and what lies where all of them meet. */
  const circles = (name: string, slots: Slots) => (
    <div class="circles">
      <ol role="list">
        {rowsOf(slots, name).map((row) => {
          const names = row.names as readonly string[];
          return (
            <li class={row.isStruck ? 'struck' : names.length === 0 && 'lacking'}>
              <h3>{say('right', row)}</h3>
              {names.map((one) => (row.isStruck ? <del>{one}</del> : <span>{one}</span>))}
              {names.length === 0 && <em>{say('nobody', row)}</em>}
            </li>
          );
        })}
      </ol>
      <p>{say('centre', slots)}</p>
    </div>
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
    const { program: field, brief = false, circles: round, table: rows, text, caption } = block;
    const { link, to, carries } = block;
    if (field) return program(field, brief, slots);
    if (round) return circles(round, slots);
    if (rows) return table(block, slots);
    if (text) return <p>{say(text, slots)}</p>;
    if (caption) return <p class="cap">{say(caption, slots)}</p>;
    if (!link) return outs(block, slots);
    return (
      <p class="help">
        <a
          href={to}
          data-carries={carries}
          onClick={carries ? () => carry(carries, slots[carries] as string[]) : undefined}
        >
          {say(link, slots)}
        </a>
      </p>
    );
  }

  const isLeftOut = ({ link }: Block, slots: Slots): boolean =>
    link !== undefined && !say(link, slots);

  return (slots: Slots) =>
    blocks.filter((block) => !isLeftOut(block, slots)).map((block) => shown(block, slots));
}
