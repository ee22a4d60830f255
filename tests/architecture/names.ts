/** Words of ours that no name is made of, each with those to take instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  kept: 'saved, stored, cached, remaining',
  told: 'stated, texts, extra',
  untold: 'unstated',
  heard: 'onBytes, onProgress, responded',
  rung: 'ownModel, modelSize',
  rungs: 'modelSizes',
  desk: 'department, support',
  bring: 'load, restore, fetch',
  brought: 'imported, restored',
  foretell: 'estimate',
  walker: 'worker',
  walked: 'runs',
  mend: 'repair',
  folio: 'page',
};
/** Marks in the data of records, settings and words, by which code has to call them. */
const DATA = /^(told|untold|kept|untoldTaught|kept(Not|Marks)|palmKept|harshKept|shownKept)$/;
const DECLARED = /\b(?:const|let|function\*?|class|interface|type) ([A-Za-z]\w*)/g;
const partsOf = (name: string) => name.split(/(?=[A-Z][a-z])|[-_]/).map((one) => one.toLowerCase());

export const namesBannedIn = (file: string, text: string): string[] =>
  [
    ...file.slice(file.lastIndexOf('/') + 1).split('.', 1),
    ...[...text.matchAll(DECLARED)].flatMap(([, name]) => (DATA.test(name!) ? [] : [name!])),
  ].flatMap((name) =>
    partsOf(name).flatMap((part) =>
      Object.hasOwn(INSTEAD, part)
        ? [`${file}: ${name} has the word ${part}; take ${INSTEAD[part]}`]
        : [],
    ),
  );

/** Files and names that stay: as issues, records and pages call them. */
export const OURS = /rung-demo|keptNeighbours/;
