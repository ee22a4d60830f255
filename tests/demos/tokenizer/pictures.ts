import { tokensView } from '~/demos/tokenizer/view';
import { networkView } from '~/demos/tokenizer/view/network-view';
import type { Locale } from '~/lib/locale';
import { shown as tokenizer } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => ({
  tokens: tokensView(tokenizer({ merges: 3 }, { locale, live: false })),
  network: networkView(tokenizer({}, { locale })),
});
