import type { ShownHit } from '../core/answer';
import { fullOf, passage, rankBy, truthButton } from '../hits';
import { bar } from '../score-bar';
import { methodOf, SIDES, titleOf, type Scene } from '../state';

export function pane(scene: Scene, hit: ShownHit) {
  const { words, t, hand } = scene;
  const title = titleOf(scene, hit.chunk);
  return (
    <div class="over pinned">
      <div
        class="pane on-plate"
        role="dialog"
        aria-label={title}
        data-pane={hit.chunk}
        onKeyDown={({ key }) => key === 'Escape' && hand?.lookAt(undefined)}
      >
        <button
          type="button"
          class="close pinned"
          aria-label={t.close}
          onClick={() => hand?.lookAt(undefined)}
        >
          ×
        </button>
        <h4>{title}</h4>
        <p class="ranks cluster">
          {SIDES.filter((side) => methodOf(scene, side) !== '').map((side) => (
            <span class="as-chip mid-aligned faint f13">{rankBy(hit.chunk, scene, side)}</span>
          ))}
        </p>
        {hit.parts.length > 0 && bar(hit.parts, { words, full: fullOf(scene, 'first'), t })}
        <p class="text">{passage(hit, words)}</p>
        <div class="above-3">{truthButton(hit, scene)}</div>
      </div>
    </div>
  );
}
