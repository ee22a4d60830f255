import { blockNodes } from '../../parts/memo/view';
import type { Deciding } from '../deciding';

/** The memo as a dialog: printed alone, closed by its button, by Esc or by a click outside it. */
export function MemoSheet({ of: { demo, memo, props } }: { of: Deciding }) {
  const sheet = memo.sheet.value;
  const button = { type: 'button', disabled: !demo.woken.value };
  return (
    <dialog
      {...{ class: 'memo', 'aria-labelledby': 'guide-memo', 'data-memo-sheet': true }}
      ref={memo.hold}
      onClick={({ target, currentTarget }) => target === currentTarget && memo.close()}
    >
      <div class="memo-bar">
        <button {...button} class="go" data-memo-print onClick={() => print()}>
          {props.memo.print}
        </button>
        <button {...button} data-export="md" onClick={() => void demo.exportAs('md')}>
          {props.memo.download}
        </button>
        <button {...button} data-memo-close onClick={memo.close}>
          {props.memo.close}
        </button>
      </div>
      <article>
        <h2 id="guide-memo" data-memo-title>
          {sheet?.title ?? props.memo.name}
        </h2>
        <div data-memo-text>{sheet && blockNodes(sheet.blocks)}</div>
      </article>
    </dialog>
  );
}
