import { STORAGE_KEYS } from '~/browser/storage';
import { fill } from '~/i18n/format';
import { offeredModel } from '~/lib/encoder/models';
import { SMOLLM2, SMOLLM2_ABOUT } from '~/lib/llama/smollm2';
import type { StoredModel } from '~/workers/stored-models';
import type { Words as StoredStrings } from 'words:stored';

export interface StoredThing {
  id: string;
  name: string;
  bytes: number;
  model?: StoredModel;
  keys?: readonly string[];
}

export const OWN_KEYS: Readonly<Record<keyof StoredStrings['own'], readonly string[]>> = {
  shelf: [STORAGE_KEYS.shelf, STORAGE_KEYS.text, STORAGE_KEYS.marks],
  citations: ['citations.marks'],
  prompts: ['prompt.own'],
  criteria: [STORAGE_KEYS.own],
  runs: [STORAGE_KEYS.runs],
  course: ['place', 'read'],
  settings: ['theme', 'locale'],
};

interface LocalEntry {
  key: string;
  bytes: number;
}

export const thingsOf = (
  models: readonly StoredModel[],
  entries: readonly LocalEntry[],
  t: StoredStrings,
): StoredThing[] => [
  ...models.map((model) => modelThing(model, t)),
  ...ownThings(entries, t),
  ...unknownThings(entries, t),
];

export const bytesOf = (things: readonly { bytes: number }[]): number =>
  things.reduce((sum, { bytes }) => sum + bytes, 0);

function modelThing(model: StoredModel, t: StoredStrings): StoredThing {
  const { kind, folder, bytes, isWhole } = model;
  const offered =
    (t.tiny as Record<string, string>)[model.model] ?? offeredModel(model.model)?.name;
  const name = offered ?? (model.model === SMOLLM2 ? SMOLLM2_ABOUT.name : model.model);
  const from = model.host === '' ? t.here : fill(t.from, { host: model.host });
  const sentence = fill(t.models[kind], { name, from });
  return {
    id: `${kind} ${folder}`,
    name: isWhole ? sentence : fill(t.started, { name: sentence }),
    bytes,
    model,
  };
}

function ownThings(entries: readonly LocalEntry[], t: StoredStrings): StoredThing[] {
  const groups = Object.keys(OWN_KEYS) as (keyof typeof OWN_KEYS)[];
  return groups.flatMap((group) => {
    const own = entries.filter(({ key }) => OWN_KEYS[group].includes(key));
    const keys = own.map(({ key }) => key);
    return own.length > 0 ? [{ id: group, name: t.own[group], bytes: bytesOf(own), keys }] : [];
  });
}

function unknownThings(entries: readonly LocalEntry[], t: StoredStrings): StoredThing[] {
  const known = new Set(Object.values(OWN_KEYS).flat());
  return entries
    .filter(({ key }) => !known.has(key))
    .map(({ key, bytes }) => ({
      id: `key ${key}`,
      name: fill(t.unknown, { name: key }),
      bytes,
      keys: [key],
    }));
}
