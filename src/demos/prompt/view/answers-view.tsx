import { fill } from '~/i18n/format';
import { emphasised } from '~/demos/parts/emphasis';
import type { PromptState } from '../state';

export function answersView({ result, t, before }: PromptState) {
  if (result.view !== 'one') return [];
  const of = result.answers.length;
  const right = Math.round(result.shares.right * of);
  const was = before?.filter((verdict) => verdict === 'right').length;
  return [
    <p class="verdict-line prose-19">{emphasised(fill(t.told, { right, of }))}</p>,
    <p class="besides">{was === undefined ? t.hint : fill(t.was, { was })}</p>,
  ];
}
