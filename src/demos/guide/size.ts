import { signal } from '@preact/signals-core';
import type { FormState } from '~/demos/kit/form-state';
import { fill, formatDate, formatNumber } from '~/i18n/format';
import { isInPrompt, optionFor, tokensOf, type Unit } from '~/lib/cost/fits';
import type { Fields } from '~/lib/settings/table';
import type { GuidePage, GuideWords } from './state';

type Props = Pick<GuidePage, 'fitting'> & Pick<GuideWords, 'locale' | 'strings'>;

export function sizeText(tokens: number, model: string, { fitting, locale, strings }: Props) {
  const { size } = strings;
  const { least, most, on } = fitting.windows[model]!;
  const rounded = Number(tokens.toPrecision(3));
  const about = rounded >= fitting.tokens === tokens >= fitting.tokens ? rounded : tokens;
  const [n, advised, from, to] = [about, fitting.tokens, least, most].map((one) =>
    formatNumber(one, locale),
  );
  const worse = fitting.worse.findLast((one) => tokens >= one.from)?.said;
  const isShort = isInPrompt(optionFor(tokens, model, fitting));
  return fill(isShort ? size.fits : size.over, {
    n: n!,
    advised: advised!,
    month: fitting.month,
    on: formatDate(on, locale),
    windows: from === to ? from! : fill(size.range, { from: from!, to: to! }),
    worse: isShort && worse ? size.but + worse : '',
  });
}

export function openSize(props: Props, { settings, set }: FormState<Fields>) {
  const typed = signal('');
  const unit = signal<Unit>('pages');
  const page = signal(props.fitting.pages[0]);
  const tokens = (characters = page.value) =>
    tokensOf(typed.value, unit.value, props.fitting, characters);
  const model = () => String(settings.value.model);
  const sentence = () => {
    const n = tokens();
    if (n !== undefined) return sizeText(n, model(), props) + (turned(n) ?? '');
    return typed.value.trim() ? props.strings.size.unread : undefined;
  };
  /** The page size is a guess: where the other one leads to another answer, the reader is told. */
  const turned = (n: number) => {
    const { fitting, locale, strings } = props;
    const other = fitting.pages.find((one) => one !== page.value)!;
    const then = tokens(other)!;
    if (optionFor(then, model(), fitting) === optionFor(n, model(), fitting)) return undefined;
    const [characters, about] = [other, Number(then.toPrecision(3))].map((one) =>
      formatNumber(one, locale),
    );
    return strings.space + fill(strings.size.otherPage, { characters: characters!, n: about! });
  };
  const pick = () => {
    const n = tokens();
    if (n !== undefined) set({ text: optionFor(n, model(), props.fitting) });
  };
  const take = (of: { typed?: string; unit?: Unit; page?: number }) => {
    typed.value = of.typed ?? typed.value;
    unit.value = of.unit ?? unit.value;
    page.value = of.page ?? page.value;
    pick();
  };
  return { typed, unit, page, said: sentence, pick, take };
}
