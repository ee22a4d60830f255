import type { FigureElement, FigureNode } from '~/lib/figure';
import type { ShownAnswer } from '../core/bench';
import type { Words as PromptStrings } from 'words:prompt';

export function promptParts(parts: ShownAnswer['parts'], t: PromptStrings): FigureElement {
  return (
    <dl class="prompt">
      {runsOf(parts).map(({ block, texts }) => (
        <div class="as-grid gap-0-3" data-block={block}>
          <dt class="soft">
            {t.parts[block]}
            {t.partHints[block] !== '' && (
              <small class="as-block from-54">{t.partHints[block]}</small>
            )}
          </dt>
          {texts.map((text) => (
            <dd class="second-column breaks">{text}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

export const entry = (name: string, ...text: FigureNode[]): FigureElement => (
  <div class="as-grid gap-0-3">
    <dt class="soft">{name}</dt>
    <dd class="second-column breaks">{text}</dd>
  </div>
);

function runsOf(parts: ShownAnswer['parts']) {
  const runs: { block: (typeof parts)[number]['block']; texts: string[] }[] = [];
  for (const { block, text } of parts) {
    const last = runs.at(-1);
    if (last?.block === block) last.texts.push(text);
    else runs.push({ block, texts: [text] });
  }
  return runs;
}
