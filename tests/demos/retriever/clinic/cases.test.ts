import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { followCase } from '~/demos/retriever/panels/clinic/case-walk';
import { fileOf } from '~/demos/retriever/panels/clinic/files';
import { CASES, FIRST } from '~/demos/retriever/panels/clinic/presets';
import { diagnosisText, seenAt } from '~/demos/retriever/panels/clinic/state';
import words from 'words:retriever-clinic';
import { clinicView } from '~/demos/retriever/panels/clinic/view';
import { retrieverStrings } from '~/demos/retriever/about';
import {
  diagnosisOf,
  FINDINGS,
  STATIONS,
  type FindingCode,
} from '~/demos/retriever/core/clinic/findings';
import { inLanguage } from '~/demos/retriever/core/handbook';
import { textOf, toHtml } from '~/lib/figure';
import { corpusAbout } from '~/schemas/corpus';
import { handbook } from '../../../../scripts/record/handbook';

const { en, zh } = words;

const clinicStrings = { en, zh };

const { instruction } = corpusAbout.parse(
  parse(readFileSync('content/corpora/harbour-line/about.yaml', 'utf8')),
);
const bilingual = handbook();
const LOCALES = ['en', 'zh'] as const;
const followed = (locale: 'en' | 'zh', name: (typeof STATIONS)[number]) =>
  followCase(inLanguage(bilingual, locale), name, clinicStrings[locale], instruction[locale]);
const treated = { href: '/x/', title: 'R1' };
const wordsIn = (locale: 'en' | 'zh') => ({
  t: clinicStrings[locale],
  demo: retrieverStrings[locale],
  lessons: Object.fromEntries(STATIONS.map((one) => [one, treated])) as Record<
    (typeof STATIONS)[number],
    typeof treated
  >,
  reader: '/y/',
});

describe.each(LOCALES)('the cases of the handbook, %s', (locale) => {
  test.each(STATIONS)('%s breaks there', (name) => {
    expect(diagnosisOf(followed(locale, name).findings)?.station).toBe(name);
  });

  test('names the controls above as these name themselves', () => {
    const { t, demo } = wordsIn(locale);
    const links = clinicView(followed(locale, FIRST), wordsIn(locale)).map(toHtml).join('');
    for (const name of ['own', 'chunking', 'method', 'budget', 'forbidden'] as const)
      expect(links).toContain(`>${t.control.replace('{label}', demo[name])}</a>`);
  });

  test.each(STATIONS)('%s is told without a gap', (name) => {
    const { findings } = followed(locale, name);
    const t = clinicStrings[locale];
    const said = [...findings.map((finding) => seenAt(finding, t)), diagnosisText(findings, t)];
    expect(said.filter((sentence) => /\{|undefined|Infinity/.test(sentence))).toEqual([]);
  });

  test('the first is drawn with its six stations, and its diagnosis ahead', () => {
    const state = followed(locale, FIRST);
    const nodes = clinicView(state, wordsIn(locale));
    expect(textOf(nodes[0]!)).toBe(clinicStrings[locale].diagnoses['no-hit']);
    const html = nodes.map(toHtml).join('');
    expect(html.match(/data-station=/g)).toHaveLength(STATIONS.length);
    expect(html).toContain(clinicStrings[locale].breaks);
  });

  test('has a sentence for everything that can be seen', () => {
    const codes = Object.keys(FINDINGS) as FindingCode[];
    expect(Object.keys(clinicStrings[locale].findings).sort()).toEqual([...codes].sort());
  });
});

test('there is a case for each station', () => {
  expect(Object.keys(CASES)).toEqual([...STATIONS]);
});

const complaint = {
  question: 'fog | limit',
  right: 'a',
  answered: '=1+1',
};
const file = () => fileOf(complaint, followed('en', 'found'), wordsIn('en'));

test('a walk as a JSON file holds the case, the settings and the stations', () => {
  const { question, settings, diagnosis, stations } = JSON.parse(String(file().body));
  expect([question, settings.k, diagnosis]).toEqual([
    'fog | limit',
    4,
    clinicStrings.en.diagnoses['no-hit'],
  ]);
  expect(stations.map(({ station }: { station: string }) => station)).toEqual([...STATIONS]);
});
