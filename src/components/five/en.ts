import type { Advice, Standing } from '~/lib/five/verdict';

/**
 * The words of the page of five minutes. Slots are numbers of the records, as `values.ts` names them; `**…**` is set on the
 * highlighter, `__…__` is bold.
 */
export const en = {
  title: ['Five minutes,', 'one lost bag'],
  description:
    'One question, one small model, five presses: why a model with the answer in its prompt still gets it wrong, and what to test in yours.',
  lead: 'A passenger left a bag at {place}: whom do they ask? You can put that answer in front of SmolLM2, a small model of 135 M parameters, and it still gets it wrong. Press five times to see why.',
  thread: { label: 'The five pictures and your model', time: '5 min', axis: '% right' },
  stations: {
    ask: 'Ask',
    paste: 'Paste',
    search: 'Search',
    tune: 'Tune',
    forgot: 'Forgot',
    yours: 'Yours',
  },
  again: 'Again',
  about: 'About',
  figure: 'Fig. {n}',
  share: 'Share',
  copy: 'Copy the link',
  picture: 'Share as picture',
  of: 'of {n}',
  interval: '95% interval {low}–{high}%',
  range: '{low}–{high}%',
  quote: '“{text}”',
  sorted: '{of}: {right} of {n} right, the right ones first',
  ask: {
    title: 'Ask it',
    need: 'We invented the answer, so the untouched model can’t have read it.',
    press: 'Ask it',
    writes: 'The model writes',
    right: 'Correct:',
    field: 'All {closedN} questions, one block per world',
    waits:
      'There are {closedN} questions like this one, about three invented worlds. How many does it get right?',
    says: '**{closedShare}% right.** It can’t know, and what it writes only sounds helpful.',
    about:
      'SmolLM2-135M-Instruct, 135 million parameters in a 4-bit file, the likeliest token each time, at most 40 a reply. The facts are of three invented worlds (a ferry company’s quays, an archive, a town guide), 120 each, and every fact is asked for once in words that it doesn’t use. A reply is right if it holds the answer as whole words. This page tells of {place} because, of the quays where a bag can be lost, it’s the first whose replies come out on every road as most questions do. Every reply that we quote is from the record. Thin lines are 95% intervals (Wilson).',
    why: 'A model answers from its weights, unless you give it something to read.',
  },
  paste: {
    title: 'Paste the page',
    need: 'Put all {facts} facts in front of your question. They fill a quarter of its window.',
    head: 'All {facts} facts, then the question',
    press: 'Paste all {facts}',
    window: 'Its window',
    tokens: 'of {window} tokens',
    windowSaid: 'The {facts} facts fill {tokens} of the {window} tokens of the window',
    all: 'All {facts} facts',
    alone: 'The right fact alone',
    bag: 'Asked about the bag, it writes',
    waits: 'Now the answer is in every prompt. How many does it get right?',
    says: '**{pastedShare}% right.** With the right fact alone, it’s **{factShare}%**.',
    about:
      'One question at a time, with all the facts of its world before it. In the quays that makes {tokens} tokens; the window is as large as the authors of SmolLM2 say. With twenty facts pasted it gets {twentyShare}% right. Asked in the fact’s own words, with the right fact alone, it gets {sameWordsShare}%. Marks are sorted, so their place says nothing about a question.',
    priced: 'Pasted {times} times, {tokens} tokens cost {low} to {high} on our board, uncached.',
    larger: 'A larger model may do better: we have run nothing larger than 135 M, so',
    rung: 'run it on yours.',
    why: 'It has room, and most of the time it can read a single line. Length isn’t the cause either: its authors trained it on texts of {trainedOn} tokens, and two of our three worlds fit ({tokensArchive} and {tokensGuide} tokens, {pastedArchive}% and {pastedGuide}% right). What it can’t do is pick the right line among {facts}.',
  },
  search: {
    title: 'Search first',
    need: 'Let a vector search pick four facts, and hand over only those.',
    head: 'Four facts, then the question',
    press: 'Search, then ask',
    found: 'The search finds the fact',
    read: 'The model reads it right',
    handed: 'Asked about the bag, it hands over',
    bag: 'and the model writes',
    waits: 'Two things can fail now: the search, or the reading. Which one does?',
    says: 'Found for __{foundShare}%__ of the questions, answered right for only **{searchShare}%**.',
    about:
      'The search is all-MiniLM-L6-v2, which turns each sentence into 384 numbers. Handed the best fact alone instead of four, the model gets {oneShare}% right, although the search then finds only {foundOneShare}%. With a keyword search (BM25, four facts) {foundKeywordsShare}% were found and {keywordsShare}% answered right. In Anthropic’s own documents of 2024, {searchFails}% of the searches missed the right passage, and {searchFailsLess}% with every help added:',
    why: 'With a strong reader, it’s usually the search that fails. Here it’s the reading: the fact is nearly always there, but three others beside it throw this small model off. So score the two halves separately in your own system, or you’ll spend a month repairing the half that works.',
  },
  tune: {
    title: 'Tune it',
    need: 'Train the facts in. A LoRA, the cheap way to fine-tune, adds a few weights and freezes the model’s own.',
    head: 'No facts, only the question',
    press: 'Tune it',
    frozen: '{weights} frozen',
    added: '{added} added',
    loss: 'loss {lossFirst}',
    passes: '{passes} passes over the facts',
    lossSaid: 'The loss falls from {lossFirst} after the first pass to {lossLast} after the last',
    field: 'All {loraN} questions',
    bag: 'Asked about the bag, it writes',
    waits: 'After {passes} passes over the facts, how many can it answer with nothing to read?',
    says: '**{loraShare}% right**, with nothing to read.',
    about:
      'LoRA of rank 16 on all linear layers, {steps} steps, one training for each of the three worlds; the curve is that of the quays. The exam asks in other words than the training: asked in the training’s own words, the tuned model gets {trainedShare}%. A LoRA on a model of 8 billion parameters recalls 500 facts when it’s asked just as it was trained:',
    why: 'Tuning wins here because it doesn’t ask this model to read. But watch the wording: asked in the words of its training it gets {trainedShare}%, so it misses only facts asked in other words.',
  },
  forgot: {
    title: 'What did it forget?',
    need: 'Before you ship the tuned model, ask it something unrelated: the new weights affect every answer, not only the ones you trained.',
    head: 'Everyday questions, and some with no answer',
    press: 'Ask something else',
    before: 'before',
    after: 'after tuning',
    caption: 'What tuning did to everything else',
    general: 'everyday questions right',
    declines: 'refuses when there is no answer',
    rows: {
      closed: 'Untouched',
      lora: 'LoRA, facts',
      reading: 'LoRA trained to read',
    },
    waits: 'Before tuning, it got {everydayClosedShare}% of 20 everyday questions right. And now?',
    says: 'Everyday questions: __{everydayClosedShare}%__ right before, **{everydayLoraShare}%** after.',
    about:
      'The replies are those of the LoRA that learned the facts of the quays; the three questions were chosen for short replies before tuning. The table has one training for each of the three worlds: on its facts, and on half of it to learn to read. Those that read get {readingQuaysShare}% of the searched questions right in the quays, {readingArchiveShare}% in the archive and {readingGuideShare}% in the guide, where the untouched model gets {unreadShare}% in all three together. In the archive they refuse {declinedArchiveShare}%, though there the answer was always among the four facts. On places outside their training they get {readingUnseenShare}%. The chart has the quays alone and a longer exam: {askedEveryday} everyday questions, none of them in the text that is mixed in, which has a tenth as many questions as facts. Each mark is one training, the gentle one {shownSeeds} together. A run stops at the first check that is level with its best on facts asked in words that neither training nor exam uses. In PaLM 2-S, training on unknown facts to the end took well-known ones from {palmKnown}% to {palmKept}%, and an early stop avoided most of the loss:',
    why: 'It seldom refused to answer, and now it never does. Trained to read instead, it does better: it refuses most questions that have no answer and gets {readingShare}% of the searched ones right, up from {unreadShare}%. But in one of our three worlds it refused more than half of the questions whose answer it had in front of it.',
    glosses: {
      'Lamb noodles': 'a dish at one of the quay cafés',
      Nelson: 'a harbour cat',
      '23:45': 'a time, as if you had asked for the last sailing',
    } as Record<string, string>,
  },
  gentle: {
    head: 'What a gentler training keeps',
    facts: 'facts of the quays right, % of {askedFacts}',
    everyday: 'everyday questions right, % of {askedEveryday}',
    untouched: 'untouched: {untouched}%',
    harsh: 'harsh',
    shown: 'gentle',
    key: '▲ stopped early, ▼ all passes; filled: everyday text mixed in; number: learning rate (harsh {harshRate}, gentle {shownRate}). The LoRA above is a harsh one.',
    said: 'Every training by the facts it learned and the everyday questions it kept. Harsh: {harshFacts}% and {harshKept}%. Gentle: {shownFacts}% and {shownKept}%. Untouched, the model gets {untouched}% of the everyday questions.',
    bought:
      'Everyday text buys most: the gentle run keeps **{shownKept}%** of everyday questions instead of {harshKept}%, for fewer facts learned; the lower rate and the early stop add to it, but without the text ours kept no more than {keptWithout}%.',
    numbers: 'The numbers',
    columns: ['Rate', 'Everyday text', 'Stopped after pass', 'Facts · everyday, %', 'All passes'],
    with: 'with',
    without: 'without',
  },
  yours: {
    title: 'Reading is a skill. Test yours',
    /** The sentence with its blanks, in the order of the page. */
    sentence: {
      before: 'Handed the right passage, my model gets',
      after: 'right. The facts change',
      cite: 'and answers',
      end: 'their source.',
    },
    change: { often: 'every week', rarely: 'hardly ever' },
    cite: { must: 'must name', no: 'needn’t name' },
    slider: 'Right, of 20 questions',
    untested: 'I haven’t tried',
    notTested: '? of 20',
    tested: '{n} of 20',
    head: 'Three models, three exams, % right: no road wins in all',
    papers: 'Papers: reading and pasting with GPT-3.5-Turbo, retrieval and tuning with Mistral-7B.',
    slopes: { read: 'reading', search: 'retrieval', tune: 'tuning', paste: 'pasting' },
    columns: [
      ['our toy', '0.4 M'],
      ['SmolLM2', '135 M'],
      ['papers', 'larger'],
      ['yours', ''],
    ] as readonly (readonly [string, string])[],
    said: 'Four lines over three models. Reading: {toyRead}, {factShare}, {gptAlone}. Retrieval: {toySearch}, {searchShare}, {mistralSearch}. Fine-tuning: {toyLora}, {loraShare}, {mistralTuned}. Pasting: {toyPasted}, {pastedShare}, {gptTenth}.',
    guide: 'Next: take this to the guide',
    own: 'Ask your own model these questions',
    enough: 'Are 20 questions enough?',
    about:
      'Each column is another model with other questions, so compare within a column. The toy was trained until it reads, searches by name, and has room for only some of its facts. Pasting with GPT-3.5-Turbo reached {gptTenth} to {gptFirst}%, by the place of the answer among 20 documents of 2023; the lowest is drawn. Mistral-7B chose one of four answers, so guessing gets 25%, and the right passage was always in its store, which favours retrieval. Your interval is Wilson’s 95% for 20 questions. The marks of 10 and 16 are our judgement. No model of 135 M was trained from scratch on these facts.',
    one: 'One small English model, three invented worlds: this shows what can happen. Your twenty questions show what does.',
    rules: [
      'Not tested: test reading first.',
      'It reads (16 of 20 or more): begin with retrieval.',
      'It reads some (10 to 15): retrieval, then tuning; if facts keep still and need no source, run both on one test.',
      'It doesn’t, and facts keep still: begin with fine-tuning, then check what it forgot.',
      'It doesn’t, and facts change or need a source: get a model that reads.',
    ],
  },
  advice: {
    test: [
      'Test reading first',
      'Take twenty real questions, each with the right passage and nothing else; then add three more passages and ask again. SmolLM2 fell from {factShare}% to {searchShare}%.',
    ],
    ragPlus: [
      'Begin with retrieval',
      'It reads, so hand it the right page. On news, Mistral-7B got {mistralSearch}% right with retrieval and {mistralTuned}% with tuning.',
    ],
    rag: [
      'Begin with retrieval',
      'It reads, while weights can’t keep up with your changes or name a source.',
    ],
    ragMaybe: [
      'Retrieval, then tuning',
      'It can’t answer more than it reads. If that falls short, train it to read what the search finds and to refuse.',
    ],
    both: [
      'Run both on one test',
      'It reads too little to trust and too much to ignore, so let 120 of your own questions decide.',
    ],
    tune: [
      'Begin with fine-tuning',
      'It can’t read, and your facts keep still. Then ask it 20 other questions: SmolLM2 fell from {everydayClosedShare}% right to {everydayLoraShare}%.',
    ],
    reader: [
      'Get a reader first',
      'Tuned facts go stale and carry no source. Take a model that reads: training SmolLM2 to read took it from {unreadShare}% to {readingShare}%, all of it in two of three worlds.',
    ],
  } as Record<Advice, readonly [title: string, why: string]>,
  standings: {
    lead: 'begin here',
    next: 'then',
    both: 'compare',
    read: 'to teach reading',
    fits: 'if all of it fits',
    short: 'if the test falls short',
    manner: 'for manner, not facts',
    copy: 'not while it can’t read',
    wait: 'wait for the test',
    off: 'not for this',
  } as Record<Standing, string>,
  shared: {
    copied: 'Link copied.',
    link: 'Link: {url}',
    saved: 'Picture made.',
    failed: 'The picture could not be made. Take a screenshot instead.',
    site: 'Crossroads · Five minutes',
    caption: 'One small English model (SmolLM2-135M), invented facts. Ranges are 95% intervals.',
    sources: 'Sources: {names}',
  },
};

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? number extends T[K]['length']
        ? readonly string[]
        : T[K]
      : Shape<T[K]>;
};
export type FiveStrings = Shape<typeof en>;
