import { Button } from '~/demos/kit/Button';
import { signal } from '@preact/signals-core';
import { sentence } from '../../parts/sentence';
import { chosenFiles } from './dropped-files';
import { SETS, type SetName } from './examples';
import type { Words } from 'words:own-shelf';

interface Hand {
  isLive: boolean;
  choose: (files: Iterable<File>) => void;
  example: (set: SetName) => void;
  type: (text: string) => void;
}

/** Two ways to choose: files, and a folder, which some browsers can't. */
export const choosers = (
  texts: Readonly<Record<'material' | 'folder', string>>,
  look: string,
  { isLive, choose }: Hand,
) =>
  Object.entries(texts).map(([name, text]) => (
    <div class="choose">
      <input
        class="sr"
        type="file"
        id={`${name}-files`}
        name={name}
        multiple
        webkitdirectory={name === 'folder'}
        disabled={!isLive}
        onChange={({ currentTarget }) => {
          choose(chosenFiles(currentTarget.files));
          currentTarget.value = '';
        }}
      />
      <label class={name === 'folder' ? 'button' : look} for={`${name}-files`}>
        {text}
      </label>
    </div>
  ));

const isPasting = signal(false);

export const emptyView = (t: Words, hand: Hand) => (
  <div class="empty as-grid">
    <div class="drop as-row">
      <h2>{t.drop}</h2>
      <p class="say">{t.lead}</p>
      <div class="cluster gap-2">
        {choosers({ material: t.choose, folder: t.chooseFolder }, 'button go', hand)}
        <Button
          data-paste
          aria-expanded={String(isPasting.value)}
          disabled={!hand.isLive}
          text={t.paste}
          press={() => (isPasting.value = !isPasting.peek())}
        />
      </div>
      {isPasting.value && pasting(t, hand)}
      <p class="kinds" aria-label={t.kindsLabel}>
        {t.kinds.split(' · ').map((kind) => (
          <span class="kind as-word line-box unbroken">{kind}</span>
        ))}
      </p>
      <p class="f14 soft">{sentence(t.stays)}</p>
    </div>
    <div class="sets as-row">
      <h3>{t.sets}</h3>
      {SETS.map((set) => (
        <button
          type="button"
          class="set bare as-grid mid-aligned"
          data-set={set}
          disabled={!hand.isLive}
          onClick={() => hand.example(set)}
        >
          <span>
            <b class="as-block">{t.set[set].name}</b> <small>{t.set[set].says}</small>
          </span>
          <i class="underlined strong-15">{t.tryIt}</i>
        </button>
      ))}
    </div>
  </div>
);

const pasting = (t: Words, { type }: Hand) => (
  <div class="typed">
    <label>
      <span class="sr">{t.pasted}</span>
      <textarea name="typed" rows={5} />
    </label>
    <Button
      data-take-pasted
      text={t.takePasted}
      press={({ currentTarget }) =>
        type(currentTarget.parentElement!.querySelector('textarea')!.value)
      }
    />
  </div>
);
