import { fill, formatDate, formatNumber } from '~/i18n/format';
import { optionFor, tokensOf, type Unit } from './core/fits';
import type { GuideProps } from './state';

type Props = Pick<GuideProps, 'fitting' | 'locale' | 'strings'>;

/** What a size in tokens means for a class of model, in a sentence with its sources and their days. */
export function sizeSaid(tokens: number, model: string, { fitting, locale, strings }: Props) {
  const { size } = strings;
  const { least, most, on } = fitting.windows[model]!;
  const rounded = Number(tokens.toPrecision(3));
  const about = rounded >= fitting.tokens === tokens >= fitting.tokens ? rounded : tokens;
  const [n, advised, from, to] = [about, fitting.tokens, least, most].map((one) =>
    formatNumber(one, locale),
  );
  const worse = fitting.worse.findLast((one) => tokens >= one.from)?.said;
  const isShort = optionFor(tokens, model, fitting) === 'pages';
  return fill(isShort ? size.fits : size.over, {
    ...{ n: n!, advised: advised!, month: fitting.month, on: formatDate(on, locale) },
    windows: from === to ? from! : fill(size.range, { from: from!, to: to! }),
    worse: isShort && worse ? size.but + worse : '',
  });
}

/** Wires the field below the sentence: a size or a pasted text is counted, said, and picks the answer. */
export function wireSize(root: HTMLElement, props: Props, pick: (option: string) => void): void {
  const field = root.querySelector<HTMLInputElement>('[data-size]')!;
  const unit = root.querySelector<HTMLSelectElement>('[data-unit]')!;
  const model = root.querySelector<HTMLSelectElement>('[data-blank=model]')!;
  const said = root.querySelector('[data-size-said]')!;
  const untouched = said.textContent;
  let isPicking = false;
  const say = () => {
    const tokens = tokensOf(field.value, unit.value as Unit, props.fitting);
    if (tokens === undefined) {
      said.textContent = field.value.trim() ? props.strings.size.unread : untouched;
      return;
    }
    said.textContent = sizeSaid(tokens, model.value, props);
    isPicking = true;
    pick(optionFor(tokens, model.value, props.fitting));
    isPicking = false;
  };
  field.disabled = unit.disabled = false;
  field.addEventListener('input', say);
  for (const one of [unit, model]) one.addEventListener('change', say);
  const forget = () => {
    if (isPicking) return;
    field.value = '';
    said.textContent = untouched;
  };
  for (const name of ['text', 'case'])
    root.querySelector(`[data-blank=${name}]`)?.addEventListener('change', forget);
}
