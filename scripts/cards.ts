/**
 * Draws the social cards, one for each kind of page and language: npm run cards
 * They are committed, so that a build needs neither a browser nor a Chinese font; so nothing on them states a number
 * that may grow with the content. Drawn with P052, Liberation Sans and Noto Serif CJK SC.
 */
import { mkdirSync } from 'node:fs';
import { words } from '~/i18n/words';
import { LOCALE_CODES, LOCALES, type Locale } from '~/lib/locale';
import { launch } from '../tests/browser/browser';

const KINDS = ['home', 'lesson', 'demo', 'compare', 'glossary', 'claims', 'page'] as const;
type Kind = (typeof KINDS)[number];

const LINES: Record<Kind, Record<Locale, string>> = {
  home: { en: 'Four roads to a model that does your job', zh: '让模型胜任你的工作，有四条路' },
  lesson: { en: 'A lesson you can run', zh: '能当场运行的一课' },
  demo: { en: 'A figure that computes what it shows', zh: '当场计算的演示' },
  compare: { en: 'What to ask of a road', zh: '选路要问什么' },
  glossary: { en: 'Look a word up in either language', zh: '中英互查的术语表' },
  claims: { en: 'Every claim with a verdict and a reason', zh: '论断逐条核对，判定附理由' },
  page: { en: 'Prompt, retrieve, fine-tune, train', zh: '提示工程、检索、<br>微调、从零训练' },
};

const page = (
  kind: Kind,
  locale: Locale,
): string => `<!doctype html><html lang="${LOCALES[locale].lang}">
<style>
body { margin: 0; width: 1200px; height: 630px; background: #f5f6f2; color: #1a2025; position: relative;
  font-family: "Iowan Old Style", Palatino, P052, Georgia, "Songti SC", "Noto Serif CJK SC", serif; }
.frame { position: absolute; inset: 28px; border: 2px solid #80877f; outline: 1px solid #d3d7d0; outline-offset: 6px; background: #fcfdfb; }
h1 { position: absolute; left: 90px; top: 120px; width: 620px; margin: 0; font-size: ${locale === 'zh' ? 66 : 72}px; line-height: 1.16; font-weight: ${locale === 'zh' ? 600 : 400}; }
p { position: absolute; left: 92px; bottom: 84px; margin: 0; font: 600 30px "Liberation Sans", "Noto Sans CJK SC", sans-serif; }
svg { position: absolute; right: 70px; top: 90px; }
</style><div class="frame"></div><h1>${LINES[kind][locale]}</h1><p>${words(locale).site.name} · ${words(locale).site.otherName}</p>
<svg width="400" height="450" viewBox="0 0 400 450" fill="none" stroke-width="9" stroke-linecap="round">
<path d="M200 250C150 240 120 210 140 160S90 110 60 60" stroke="#0a4530"/>
<path d="M200 250C160 300 110 310 70 380" stroke="#82640f" stroke-dasharray=".1 20" stroke-width="11"/>
<path d="M200 250C250 210 270 120 350 90" stroke="#1d6bbb" stroke-dasharray="30 18"/>
<path d="M200 250C250 290 260 360 350 390" stroke="#b8165f" stroke-dasharray="32 15 .1 15"/>
<path d="M52 40h16v12h12v16h-12v12h-16v-12h-12v-16h12z" fill="#0a4530" stroke="none"/>
<circle cx="66" cy="390" r="20" fill="#82640f"/><path d="M336 70h38v38h-38z" fill="#1d6bbb"/><path d="m356 366 24 44h-48z" fill="#b8165f"/>
<circle cx="200" cy="250" r="21" fill="#fcfdfb" stroke="#1a2025" stroke-width="8"/></svg>`;

mkdirSync('public/cards', { recursive: true });
const browser = await launch();
const tab = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (const kind of KINDS)
  for (const locale of LOCALE_CODES) {
    await tab.setContent(page(kind, locale));
    await tab.screenshot({ path: `public/cards/${kind}-${locale}.png` });
  }
await browser.close();
console.log(`Drew ${KINDS.length * LOCALE_CODES.length} cards into public/cards.`);
