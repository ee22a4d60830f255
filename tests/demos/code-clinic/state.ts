import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { resultOf, type ClinicWords } from '~/demos/code-clinic/state';
import { codeClinicStrings } from '~/demos/code-clinic/about';
import type { Locale } from '~/lib/locale';
import { claimFile } from '~/schemas/claim';
import { codeClinic } from '~/schemas/code-clinic';

const yaml = (name: string): unknown => parse(readFileSync(`content/${name}.yaml`, 'utf8'));
export const clinic = codeClinic.parse(yaml('code-clinic'));
const articles = ['claims/001', 'claims/003'].map((name) => claimFile.parse(yaml(name)));
export const claims = new Map(
  articles.flatMap((file) => file.claims).map((claim) => [claim.id, claim]),
);

export const wordsIn = (locale: Locale): ClinicWords => ({
  locale,
  strings: codeClinicStrings[locale],
  scripts: clinic.scripts.map(({ title, lines, ...script }) => ({
    ...script,
    title: title[locale],
    lines: lines.map((line) => {
      const { lines: at, claim, reason, remains } = claims.get(line.claim)!;
      const texts = { says: claim[locale], why: reason[locale], remains: remains?.[locale] };
      return { ...line, at, ...texts };
    }),
  })),
  passages: clinic.passages.map((passage) => passage[locale]),
  questions: clinic.questions.map(({ id, text }) => ({ id, text: text[locale] })),
  claims: '/claims/',
});

const form = { script: 'retriever', question: 'price' };
export const stateIn = (locale: Locale) => {
  const words = wordsIn(locale);
  return { ...words, ...resultOf(words, form) };
};
