import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { Unfold } from '~/demos/kit/Unfold';
import { table } from '~/demos/parts/table';
import { VERDICTS } from './one-view';
import { partText } from '../sentences';
import type { PromptState, StateOf } from '../state';

export function restView(state: PromptState, isOpen = false): FigureNode[] {
  const { result, live, t } = state;
  const folds =
    result.view === 'one'
      ? [worth({ ...state, result }, isOpen), tokens({ ...state, result })]
      : [];
  const note = live && (
    <p class="help" data-backend={live.backend}>
      {t.kernels[live.backend]}
    </p>
  );
  return [...folds, note].filter((node) => node !== undefined);
}

function worth({ result, t, locale }: StateOf<'one'>, isOpen: boolean): FigureElement | undefined {
  const { without, shares } = result;
  if (without.length === 0) return undefined;
  const row = (name: string, each: typeof shares) => [
    name,
    ...VERDICTS.map((verdict) => partText(each[verdict], locale)),
  ];
  const rows = [
    row(t.whole, shares),
    ...without.map(({ block, shares: left }) => row(t.without[block], left)),
  ];
  const heads = [t.prompt, ...VERDICTS.map((verdict) => t.verdicts[verdict])];
  const drawn = table({ caption: t.worthTitle, heads, rows, attributes: { 'data-worth': '' } });
  return (
    <Unfold title={t.worthFold} holds={t.worthHolds} open={isOpen}>
      {drawn}
    </Unfold>
  );
}

function tokens({ result, t, open, locale }: StateOf<'one'>): FigureElement {
  const percent = ({ probability }: { probability: number }) =>
    `${formatNumber(100 * probability, locale, 1)}%`;
  const rows = result.answers[open]!.written.map((token) => {
    const others = token.likeliest.filter(({ text }) => text !== token.text);
    const listed = others.map((other) => `${other.text} ${percent(other)}`).join(t.listed);
    return [token.text, percent(token), listed];
  });
  const heads = [t.token, t.sure, t.others];
  return (
    <Unfold
      title={t.tokensTitle}
      holds={fill(t.openedTitle, { n: open + 1, of: result.answers.length })}
    >
      {table({ heads, rows, attributes: { class: 'turn keep tokens' } })}
      <p class="help">{fill(t.length, { tokens: result.tokens, context: result.context })}</p>
    </Unfold>
  );
}
