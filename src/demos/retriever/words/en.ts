import type { Locale } from '~/lib/locale';

export const en = {
  locale: 'en' as Locale,
  title: 'Ask a ferry company’s handbook, or your own text',
  run: 'Find',
  presetNames: {
    words: 'Other words',
    price: 'A price',
    code: 'A code',
    dog: 'A dog, reranked',
    silence: 'No answer',
  },
  texts: 'Text to search',
  sourceHandbook: 'The handbook ({n} passages)',
  sourceOwn: 'My own text',
  text: 'Your own text',
  textHelp:
    'Paste or drop text here. It is indexed in this tab and goes nowhere, unless you ask a server of your own.',
  textPlaceholder: 'Paste a manual, notes, a list …',
  files: 'Choose files',
  filesHelp:
    '.txt .md .csv .json .html, UTF-8 or GB18030, up to 20 MB and 50,000 chunks. PDF is not read here.',
  file: '{name}: {characters|character|characters}, read as {encoding}',
  removeFiles: 'Remove the files',
  keepText: 'Keep my text and files on this device',
  keptText:
    'What you type and the files you choose are kept in this browser. Untick the box to delete them.',
  filesRefused:
    'What you type is kept, the files are not: this browser refuses to keep them. They stay until you leave the page.',
  forgotten: 'Nothing is kept any more.',
  keepTooLong:
    'Only texts of up to {characters} characters, in lines of up to {line}, are kept between visits. This one stays here until the page is closed, and nothing is kept any more.',
  keepRefused:
    'This browser refuses to keep anything; text and files stay until you leave the page.',
  question: 'Built-in question',
  questionOwn: '— my own question —',
  query: 'Your question',
  method: 'Rank by',
  compare: 'Compare with',
  compareNone: 'no comparison',
  methods: {
    tfidf: 'TF-IDF cosine',
    bm25: 'BM25',
    lsa: 'LSA vectors',
    rrf: 'BM25 + LSA, fused',
    course: 'Course vectors',
    encoder: 'Sentence encoder',
    'rrf-course': 'BM25 + course vectors, fused',
    'rrf-encoder': 'BM25 + encoder, fused',
  },
  // the basis of a method's ranking, as the head of a list and after “by”
  shortMethods: {
    tfidf: 'Shared words',
    bm25: 'Shared words',
    lsa: 'Word company',
    rrf: 'Both together',
    course: 'Meaning',
    encoder: 'Meaning',
  },
  byMethods: {
    tfidf: 'shared words',
    bm25: 'shared words',
    lsa: 'word company',
    rrf: 'both together',
    course: 'meaning',
    encoder: 'meaning',
  },
  // text between two asterisks is highlighted
  duel: {
    by: 'by {name}',
    both: 'The answer is at *rank {left}* {a} and at *rank {right}* {b}.',
    same: 'Both lists have the answer at *rank {rank}*.',
    one: 'The answer is at *rank {rank}* {by}; {other} it is not found.',
    neither: '*Neither list* has the answer among its first {k|passage|passages}.',
  },
  rest: 'Which list holds the passage that answers?',
  restHow: 'The outlines are our run; press Find for yours.',
  answerRank: 'The answer: rank {rank}',
  answerNotFound: 'The answer: not found',
  reranked: '{method}, reranked',
  meaning: 'Meaning',
  rerank: 'rerank the first hits, token by token',
  pool: 'Hits to rerank',
  ranking: 'Ranking',
  k: 'Passages to keep, k',
  k1: 'Weight of repeats (k1)',
  b: 'Penalty for length (b)',
  variety: 'Variety (MMR)',
  varietyHelp:
    '0 is off; towards 1, hits alike to earlier ones sink. At 1 relevance no longer counts.',
  cutting: 'Cutting',
  chunking: 'Cut by',
  chunkings: {
    sentence: 'sentence',
    paragraph: 'paragraph',
    heading: 'heading, with its title',
    size: 'size, with overlap',
  },
  size: 'Tokens per chunk',
  overlap: 'Tokens shared',
  breakIt: 'Break it',
  outdated: 'leave outdated passages in',
  poisoned: 'plant three false ones',
  forbidden: 'ignore access rights',
  missing: 'remove the passage with the answer',
  budget: 'Prompt budget, tokens',
  // text versions of the figure
  found: '{hits} of {chunks|chunk|chunks} shown, best first.',
  readable: '{n} of them may be read by who asks.',
  fewer: 'You asked for {k}; only {n} share anything with the question.',
  noQuery: 'Type a question, or choose one of the {n} built-in ones.',
  noText: 'There is no text yet: paste some, choose a file, or go back to the handbook.',
  noneRead:
    'None of the files could be read, so there is nothing to rank. What is wrong with each is said beside the list of files.',
  leftOut: '{n|file is|files are} left out as unreadable: {names}.',
  notRanked:
    'No ranking came about. The one that was here belonged to another text, so it has been cleared.',
  cancelledOther:
    'Cancelled. The ranking that was here belonged to another text, so it has been cleared.',
  noWords:
    'The question has no word or character to search for. Type letters, digits or Chinese characters.',
  noHits:
    'No chunk shares a word with the question. Try another word for it, or set “Rank by” to “Course vectors”, which go by meaning.',
  unknown: 'The word {words} is not in this text.',
  unknownWords: 'The words {words} are not in this text.',
  quoted: '“{word}”',
  results: 'Ranked by {method}',
  beside: 'Beside it: {method}',
  why: 'Why {score}?',
  part: 'Part',
  here: 'Here',
  chunksWith: 'Chunks',
  rarity: 'Rarity',
  adds: 'Adds',
  sum: 'Score',
  rankPart: '{method}, rank {rank}',
  cosine: 'cosine of two whole texts',
  wholeTexts:
    'An encoder reads question and chunk each as a whole; its score does not fall apart into words.',
  likeness: 'Likeness',
  weight: 'Weight',
  matchPart: '{term} → {match}',
  relevance: 'relevance, weighted',
  redundancy: 'likeness to chunk {n}',
  chunk: 'chunk {n}',
  gold: 'answers the question',
  kinds: { outdated: 'outdated', poisoned: 'planted, false', forbidden: 'not for passengers' },
  dated: 'from {date}',
  goldRank: 'The passage that answers is at rank {rank}.',
  goldLost: 'The passage that answers is not among the hits.',
  goldNone: 'Nothing in the handbook answers this question.',
  fullAllTheSame: 'A search never says “I do not know”: it comes back full all the same.',
  goldForbidden: 'The handbook answers this question, but the passage is not for passengers.',
  courseLeftOut: 'The course vectors did not load; rankings by them are left out.',
  rerankCost:
    'The first {pool} hits were scored again: {pairs} pairs of tokens compared, where one vector a chunk takes {chunks} comparisons for the whole text.',
  boundaries: 'Where the text is cut',
  boundariesLead: '{n|chunk|chunks}, {mean} tokens each on average.',
  more: '… and {n} more.',
  prompt: 'What a language model would read',
  promptLead: 'About {tokens} of {budget} tokens, {fit} of {n} passages fit.',
  copyPrompt: 'Copy the prompt',
  figures: 'On all built-in questions',
  figuresLead:
    '{n} questions with an answer, each asked by the person it belongs to. A passage is found when one of the first k chunks is cut from it. In brackets the 95% interval: Wilson’s for recall, by bootstrap for the others.',
  figureColumns: {
    method: 'Method',
    recall: 'recall@{k}',
    mrr: 'MRR',
    ndcg: 'nDCG@10',
    wrong: 'forbidden · false · outdated shown',
  },
  encoderIs: 'The encoder in these rows: {name}.',
  interval: '[{low}, {high}]',
  threshold: 'Saying nothing below a score',
  thresholdLead:
    '{method}, on {answerable} questions that this text answers and {unanswerable} that it does not. Right: answered with the passage shown; wrong: answered without it; no answer here: answered, though nothing here answers; errors: the share of answers of these last two kinds. The best score tells the two kinds of question apart in {separation} of 100 pairs; guessing would in 50.',
  thresholdColumns: {
    threshold: 'Minimum score',
    right: 'Right',
    wrong: 'Wrong',
    fooled: 'No answer here',
    errors: 'Errors',
  },
  versus:
    '{group}: {method} less {compare}, recall@{k} {mean} {interval}; questions won {wins}, lost {losses}, level {ties}.',
  versusTie: 'These questions do not tell the two apart.',
  versusSign:
    'The interval leaves out 0, and the sign test decides: of the {n} questions on which the two differ, a coin would favour one side as strongly in {share} of throws (p = {p}; above 0.05 nothing is told apart).',
  versusTells: 'The difference is more than chance here.',
  ownFigures: 'On the questions you marked',
  ownFiguresLead:
    'Questions with a marked answer: {n}. In brackets the 95% interval: Wilson’s for recall, by bootstrap for the others. Few questions, wide intervals.',
  ownGroup: 'Your text',
  marksAnswer: 'This answers it',
  markHelp:
    'Mark below what answers your question. With a few questions marked, each method is measured on your own text.',
  judge: 'Judge {n|passage|passages}: which answer the question?',
  judgeWhy:
    'These are the first five passages of every method, each once, shuffled and without a name, because marks made in the list of one method flatter that method.',
  youMarked: 'you marked it as an answer',
  marked: 'Questions with a marked answer: {n}.',
  forgetMarks: 'Clear marks',
  myQuestions: 'Your questions with marked answers: {n}',
  noQuestions:
    'There is none yet. Ask your own text a question and mark what answers it, or bring marks in a file.',
  placeAt: 'characters {start} to {end}',
  lost: 'not in the text now: the mark waits for these words and does not count',
  remove: 'Remove',
  removeQuestion: 'Remove the question: {query}',
  removeMark: 'Remove the mark: {words}',
  removeQuestions: 'Remove all questions',
  keepMarks: 'Keep my questions and marks on this device',
  keptMarks: 'Your questions and marks are kept in this browser until you remove them.',
  marksForgotten: 'Your questions and marks are no longer kept.',
  marksTooLong:
    'Questions and marks of up to {limit} characters are kept between visits; these are longer, so nothing is kept any more. They stay until the page is closed. Save them as a file to have them longer.',
  marksRefused:
    'This browser refuses to keep anything. Your questions and marks stay until you leave the page; save them as a file to have them longer.',
  loadMarks: 'Bring marks in a file',
  loadMarksHelp:
    'CSV or JSON Lines, one marked place a line: question, source, start, end, words. Source is a file’s name, or “typed” for the text in the box. Start and end count characters (UTF-16) from 0; where there are words, the mark follows them.',
  marksCsv: 'Save marks, CSV',
  marksJsonl: 'Save marks, JSONL',
  savedMarks: 'Saved {file}.',
  noMarks: 'There is no mark to save yet. Mark an answer first.',
  took: 'Taken from {name}: {marks|mark|marks} on {questions|question|questions}.',
  notTaken:
    'Left out: {n|line|lines}. A mark needs a question, a source, a start and an end beyond it, in whole numbers; {limit} marks are the most.',
  languages: { en: 'English', zh: 'Chinese' },
  limits: [
    'LSA vectors are fitted on this very text: they learn which words keep company here, not what words mean elsewhere. A trained encoder knows more.',
    'Course vectors learned from this site’s own pages in both languages, the handbook’s passages among them; its questions, and paragraphs that quote one, were kept out. Without the handbook’s passages they found fewer than BM25.',
    'Reranking here is no cross-encoder: it gives a token one vector wherever it stands, and ColBERT’s change with the context.',
    'Eighty passages and forty questions show effects, not how often they occur. Intervals are wide, and we wrote text and questions ourselves.',
    'What you mark on your own text is what some method ranked among its first five. An answer that none of them found counts for nobody.',
    'In the lessons no language model answers: the prompt is what one would read. On the page of this demo you may load one. We have run that with our tiny model alone.',
    'Token counts of the prompt are estimates; every model’s tokenizer differs.',
    'Access rights hide passages before ranking; word statistics still count them.',
  ],
  caption:
    'Each score is a sum, and each bar shows its parts. Change a word, a method or a cut, and watch which part decides.',
  problems: {
    'too-large':
      '{name} has {megabytes} MB; at most {limit} MB can be read. Cut the file into parts.',
    'too-many-chunks':
      'Cut this way the text has more than {limit} chunks. Cut it by paragraph or heading, or choose a larger size.',
    'is-pdf':
      '{name} is a PDF: pages laid out for print, which this page does not read. Open it, copy its text and paste it here, or export the text as .txt or .md and choose that file.',
    'is-office':
      '{name} is a word processor’s document or an archive. Save it as plain text (.txt, UTF-8), or copy the text and paste it here.',
    'is-binary':
      '{name} is not text: byte {position} is one that text does not have. Bring a .txt, .md, .csv, .json or .html file.',
    'unknown-encoding': '{name} is neither UTF-8 nor GB18030. Save it again as UTF-8.',
    'unknown-kind':
      '{name} is of a kind that is not read here. Bring .txt, .md, .csv, .json or .html, or paste the text.',
    'bad-json':
      '{name} is not valid JSON: line {line}, column {column} holds “{found}”, which does not belong there. Correct it, or rename the file to .txt.',
    'json-ends':
      '{name} stops before its JSON is complete, in line {line}, column {column}. Close what is open, or rename the file to .txt.',
    'csv-open-quote':
      '{name} opens a quotation mark in line {line} that is never closed. Close it, or write it twice ("").',
    'csv-after-quote':
      '{name} has text behind a closing quotation mark in line {line}. Quote the whole cell.',
    'no-course': 'This ranking needs the course vectors, which did not load. Try again.',
    'no-encoder':
      'No encoder is loaded. Under “Meaning”, press the button that loads one; the tiny example model takes a moment. Every other method works without.',
    'course-missing':
      'The course vectors did not load (answer {status}). Try again; TF-IDF, BM25 and LSA work without them.',
    'course-unreachable':
      'The course vectors could not be loaded. Check the connection and try again; TF-IDF, BM25 and LSA work without them.',
    'course-broken':
      'The file of course vectors is damaged. Reload the page; TF-IDF, BM25 and LSA work without them.',
    'handbook-missing':
      'The handbook did not load (answer {status}). Check the connection and try again; your own text works without it.',
    'handbook-unreachable':
      'The handbook could not be loaded. Check the connection and try again; your own text works without it.',
    unreadable: '{name} cannot be read any more: it was moved, deleted or locked. Choose it again.',
  },
};

export type RetrieverStrings = typeof en;
