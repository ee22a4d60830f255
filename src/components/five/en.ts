import type { Advice, Standing } from '~/lib/five/verdict';

/**
 * The words of the page of five minutes. Slots are numbers of the records, as `values.ts` names them; `**…**` is set on the
 * highlighter, `__…__` is bold.
 */
export const en = {
  title: ['Five minutes,', 'one lost bag'],
  description:
    'One question, one small model, five presses: why a model with the answer in its prompt still gets it wrong, and what to test in yours.',
  lead: 'A passenger left a bag at {place}: whom do they ask? You can put that answer in front of a small model, among other facts, and it still gets it wrong. Press five times to see why.',
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
  models: {
    toy: 'The toy',
    ours: 'This model',
    larger: { ask: 'Mistral-7B', paste: 'GPT-3.5', tune: 'Mistral-7B', forgot: 'PaLM 2-S' },
  },
  guessing: 'guessing {n}',
  lanes: 'Three models, three exams, % right',
  sorted: '{of}: {right} of {n} right, the right ones first',
  ask: {
    title: 'Ask it',
    need: 'The answer is an invented fact, so no model has ever read it.',
    press: 'Ask it',
    writes: 'The model writes',
    right: 'Correct:',
    field: 'All {closedN} questions, one block per world',
    waits:
      'There are {closedN} questions like this one, about three invented worlds. How many does it get right?',
    says: '**{closed} of {closedN}.** It can’t know, and what it writes only sounds helpful.',
    lanes: 'The same road in three models, each on its own exam, % right',
    toy: '(toy: our tiny model, taught to read)',
    about:
      'SmolLM2-135M-Instruct, 135 million weights in a 4-bit file, the likeliest token each time, at most 40 a reply. The facts are of three invented worlds (a ferry company’s quays, an archive, a town guide), 120 each, and every fact is asked for once in words that it doesn’t use. A reply is right if it holds the answer as whole words. This page tells of {place} because, of the quays where a bag can be lost, it’s the first whose replies come out on every road as most questions do. Every reply that we quote is from the record. Thin lines are 95% intervals (Wilson). The toy was trained until it reads: handed the fact, it gets {toyRead}% right (three seeds). Mistral-7B had no help with 910 news questions of four options, so guessing gets 25%.',
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
    says: '**{pasted} of {pastedN}.** With the right fact alone, it’s **{fact}**.',
    about:
      'One question at a time, with all the facts of its world before it. In the quays that makes {tokens} tokens; the window is as large as the authors of SmolLM2 say. Twenty facts pasted: {twenty} of {twentyN} (the quays alone). Asked in the fact’s own words, the right fact alone gives {sameWords} of {sameWordsN}. Marks are sorted, so their place says nothing about a question. The toy’s window holds 96 tokens, so only some of its facts fit. GPT-3.5-Turbo had 20 documents: it got {gptTenth}% right with the answer in the tenth and {gptFirst}% with it in the first. With the right document alone it got {gptAlone}%, with none at all {gptWithout}% (Natural Questions, 2023).',
    why: 'It isn’t running out of room, and most of the time it can read a single line. What it can’t do is pick the right line among {facts}. That’s why pasting more can help you less.',
  },
  search: {
    title: 'Search first',
    need: 'Let a search by meaning pick four facts, and hand over only those.',
    head: 'Four facts, then the question',
    press: 'Search, then ask',
    found: 'The search finds the fact',
    read: 'The model reads it right',
    handed: 'Asked about the bag, it hands over',
    bag: 'and the model writes',
    waits: 'Two things can fail now: the search, or the reading. Which one does?',
    says: 'Found __{found}__ times, answered right only **{search}** times.',
    about:
      'The search is all-MiniLM-L6-v2, which turns each sentence into 384 numbers. Handed the best fact alone instead of four, the model gets {one} of {oneN} right, although the search then finds only {foundOne}. With a search by keywords (BM25, four facts) {foundKeywords} were found and {keywords} answered right. The toy searches by name. For Mistral-7B the right passage is always in the store, which favours retrieval, and guessing gets 25%.',
    why: 'The search is rarely the trouble: the fact is nearly always there, but three others come with it, and that’s enough to throw the model off. So score the two halves separately in your own system, or you’ll spend a month repairing the half that works.',
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
    waits: '{passes} passes over the facts. How much can it say without a page?',
    says: '**{lora} of {loraN}**, with no page to read.',
    about:
      'LoRA of rank 16 on all linear layers, {steps} steps, one training for each of the three worlds; the curve is that of the quays. The exam asks in other words than the training: asked in the training’s own words, the tuned model gets {trained} of {trainedN}. The toy is tuned with LoRA, too. Mistral-7B, trained further on paraphrased news, got {mistralTuned}% right, and {mistralPlain}% on the plain text. A LoRA on a model of 8 billion weights recalls 500 facts when it’s asked just as it was trained.',
    why: 'Tuning wins here because it doesn’t ask this model to read. But watch the wording: asked in the words of its training it gets {trained} of {trainedN}, so what it misses is the same fact asked in other words.',
  },
  forgot: {
    title: 'What did it forget?',
    need: 'Before you ship the tuned model, ask it something else: the added weights speak in every answer.',
    head: 'Everyday questions, and some with no answer',
    press: 'Ask something else',
    before: 'before',
    after: 'after tuning',
    caption: 'What tuning did to everything else',
    general: 'everyday questions right, 20 per training run',
    declines: 'says “I don’t know” when there is no answer',
    rows: {
      closed: 'Untouched',
      lora: 'LoRA, facts',
      mixed: 'LoRA, everyday questions mixed in',
      reading: 'LoRA trained to read',
    },
    waits: 'Before tuning, it got {everydayClosed} of 20 everyday questions right. And now?',
    says: 'Everyday questions: __{everydayClosed} of {everydayClosedN}__ before, **{everydayLora} of {everydayLoraN}** after, over three training runs.',
    lanes: 'Older questions before and after, % right (PaLM: early stop, end)',
    about:
      'The replies are those of the LoRA that learned the facts of the quays; the three questions were chosen for short replies before tuning. Row by row: three trainings, three with everyday questions mixed in (a tenth as many as facts, different from those of the exam), and three that learned to read, each on half of a world. With four facts found those get {reading} of {readingN} right ({readingQuays} in the quays, {readingArchive} in the archive, {readingGuide} in the guide), and the untouched model gets {unread}. They decline {declinedReading}, {declinedArchive} of them in the archive, though there the answer was always among the four. Half of the {readingN} are about places from their training; of the other half they get {readingUnseen}. Each world has 40 questions without an answer. The toy: facts of its own world after the same kind of tuning; with all its weights tuned it keeps {toyAfterFull}%. PaLM 2-S: well-known facts after training on unknown ones to the end; stopping early avoids most of the loss.',
    why: 'It seldom said “I don’t know”, and now it never does. Mix everyday questions into the training and it keeps most of them, but still never declines. A LoRA trained to read passages declines most questions without an answer, and of {readingN} searched questions it gets {reading} right instead of {unread}. But that’s two worlds of three: in the third it declined more than half of the questions, though the answer was in front of it, and read no better.',
    glosses: {
      'Lamb noodles': 'a dish at one of the quay cafés',
      Nelson: 'a harbour cat',
      '23:45': 'a time, as if you had asked for the last sailing',
    } as Record<string, string>,
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
    head: 'Three models, three exams: no road wins in all',
    slopes: { read: 'reading', search: 'retrieval', tune: 'tuning', paste: 'pasting' },
    columns: ['toy', '135 M', 'larger', 'yours'],
    said: 'Four lines over three models. Reading: {toyRead}, {factShare}, {gptAlone}. Retrieval: {toySearch}, {searchShare}, {mistralSearch}. Fine-tuning: {toyLora}, {loraShare}, {mistralTuned}. Pasting: {toyPasted}, {pastedShare}, {gptTenth}.',
    guide: 'Take this to the guide',
    own: 'Ask your own model these questions',
    enough: 'Are 20 questions enough?',
    about:
      'Each column is another model with other questions, so compare within a column. The toy: our tiny model. 135 M: the model of this page. Larger: reading ({gptAlone}%) and pasting ({gptTenth} to {gptFirst}%, by place, the lowest drawn) are GPT-3.5-Turbo; retrieval ({mistralSearch}%) and tuning ({mistralTuned}%) are Mistral-7B. Your interval is Wilson’s 95% for 20 questions. The marks of 10 and 16 are our judgement. A model of this size wasn’t trained from scratch on these facts; the toy was, and got {toyScratch}%.',
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
      'Take twenty real questions, each with the right passage and nothing else; then add three more passages and ask again. Ours fell from {factShare}% to {searchShare}%.',
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
      'It can’t answer more than it reads. If that falls short, train it to read what the search finds and to decline.',
    ],
    both: [
      'Run both on one test',
      'It reads too little to trust and too much to ignore, so let 120 of your own questions decide.',
    ],
    tune: [
      'Begin with fine-tuning',
      'It can’t read, and your facts keep still. Then ask it 20 other questions: ours got {everydayClosed} right before, and {everydayLora} of {everydayLoraN} in three trainings.',
    ],
    reader: [
      'Get a reader first',
      'Tuned facts go stale and carry no source. Take a model that reads: training ours to read took it from {unread} to {reading} of {readingN}, all of it in two of three worlds.',
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
