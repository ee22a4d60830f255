import { signal } from '@preact/signals-core';
import type { FormState } from '~/demos/kit/form-state';
import { fill, formatDate, formatNumber } from '~/i18n/format';
import { optionFor, tokensOf, type Unit } from './core/fits';
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
  const isShort = optionFor(tokens, model, fitting) === 'pages';
  return fill(isShort ? size.fits : size.over, {
    ...{ n: n!, advised: advised!, month: fitting.month, on: formatDate(on, locale) },
    windows: from === to ? from! : fill(size.range, { from: from!, to: to! }),
    worse: isShort && worse ? size.but + worse : '',
  });
}

export function openSize(props: Props, { settings, set }: FormState<Fields>) {
  const [typed, unit] = [signal(''), signal<Unit>('pages')];
  const tokens = () => tokensOf(typed.value, unit.value, props.fitting);
  const model = () => String(settings.value.model);
  const sentence = () => {
    const n = tokens();
    if (n !== undefined) return sizeText(n, model(), props);
    return typed.value.trim() ? props.strings.size.unread : undefined;
  };
  const pick = () => {
    const n = tokens();
    if (n !== undefined) set({ text: optionFor(n, model(), props.fitting) });
  };
  const take = (of: { typed?: string; unit?: Unit }) => {
    typed.value = of.typed ?? typed.value;
    unit.value = of.unit ?? unit.value;
    pick();
  };
  return { typed, unit, said: sentence, pick, take };
}
