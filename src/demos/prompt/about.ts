import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type PromptStrings } from './words/en';
import { zh } from './words/zh';

export const promptPage: DemoPage = {
  slug: 'prompt',
  code: [
    'demos/prompt/core/prompt',
    'demos/prompt/core/score',
    'demos/prompt/core/formats',
    'demos/prompt/core/search',
    'demos/prompt/core/injection',
  ],
  run: 'p1-order',
  about: {
    en: 'Take a prompt apart: rule, note, examples, their order and wording, measured on 40 hidden questions; then search for a better one, and hide an instruction in the note.',
    zh: '把一条提示词拆开：规则、资料、示例，顺序和措辞，用 40 道没见过的题来量；再搜一条更好的，还可以在资料里夹带指令。',
  },
  lead: {
    en: 'Ask 40 questions, then change the prompt.',
    zh: '问 40 道题，再换一条提示词。',
  },
};

export const promptStrings: Record<Locale, PromptStrings> = { en, zh };
