import { join } from 'node:path';
import { words as en } from '../../../domain/case/status/en.ts';
import { words as es } from '../../../domain/case/status/es.ts';
import { problemKinds } from '../../../domain/api/problem-kinds.ts';
import { problemTitle } from '../../../domain/api/problem-titles.ts';
import type { ApplicantCommandType } from '../../../domain/commands/commands.ts';
import { commandsInSpanish, isApplicantCommand } from '../../../domain/commands/in-spanish.ts';
import { commandWords } from '../../../domain/read/command-view.ts';
import { daysInWords } from '../../../domain/read/time-held.ts';
import { words as readsEn } from '../../../domain/read/words/en.ts';
import { words as readsEs } from '../../../domain/read/words/es.ts';
import { inWords } from '../../../domain/words/refusals/words.ts';
import { refusals } from '../words/sample-refusals.ts';
import { standingIn } from '../../../domain/case/status/words.ts';
import { explanationOf } from '../../../domain/clocks/explain.ts';
import { clockRules } from '../../../domain/clocks/rules.ts';
import { clockSentenceIn } from '../../../domain/clocks/words/words.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { kindOf } from '../../../domain/letters/kinds.ts';
import { letter } from '../../../domain/letters/letters.ts';
import { MissingItem } from '../../../domain/eligibility/missing.ts';
import { askedItemIn, conclusionIn } from '../../../domain/eligibility/words/words.ts';
import type { Part } from '../../../domain/letters/two-bodies.ts';
import type { Language } from '../../../domain/words/language.ts';
import { explainedClocks } from '../clocks/sample-explanations.ts';
import { sampleFindings } from '../eligibility/sample-conclusions.ts';
import { besideStanding, standings } from '../read/sample-standings.ts';
import { pacific } from '../time/pacific.ts';
import type { SampleLetter } from './sample-letter.ts';
import { inSpanish } from './sample-letters.ts';

const problemKindNames = keysOf(problemKinds);
const held = { member: 3, plan: 1, department: 2, organization: 4, nobody: 1 };

type Pair = readonly [english: string, spanish: string];

export const sideBySideFile = join(import.meta.dirname, '../../../docs/in-two-languages.md');

/** docs/in-two-languages.md, whole: each thing that a member reads, in both languages, once. */
export function sideBySide(): string {
  const kinds = [...new Set(inSpanish.map(({ notice }) => notice.kind))].toSorted();
  const ofLetters = new Set(pairsOf(inSpanish, own).map(keyOf));
  const around = pairsOf(inSpanish, whole).filter(pair => !ofLetters.has(keyOf(pair)));
  const sections = [
    ['Where a case stands', once([...standings.map(standing), ...besideStanding(en).map(beside)])],
    ['How a date came about', once(explained)],
    ['What the classifier concludes', once(concluded)],
    [
      'What an applicant is asked for',
      MissingItem.options.map(item => inBoth(language => askedItemIn(language, item).text)),
    ],
    ['What is beside it: papers, readers', once(besideCase)],
    ['What a member may do', once(Object.keys(commandsInSpanish).filter(isApplicantCommand).flatMap(commandPairs))],
    ['Refusals and faults of fields', once(refusals.map(said => [inWords('en', said), inWords('es', said)]))],
    ['Kinds of problems', once(problemKindNames.map(kind => [problemTitle(kind, 'en'), problemTitle(kind, 'es')]))],
    ['Around every letter', around],
    ...kinds.map(
      kind =>
        [
          `\`${kind}\``,
          pairsOf(
            inSpanish.filter(({ notice }) => notice.kind === kind),
            own,
          ),
        ] as const,
    ),
  ] as const;
  return `# What members read, in both languages

Written by \`npm run letters\` from the sample letters (\`test/domain/letters/\`) and every sentence of the status, of how a date came about, of
the classifier, of refusals and of commands. Names, dates and numbers are the samples'. No native speaker has read the Spanish ([unproved](unproved.md)); what its words rest on stands in
[words](words.md).
${sections.map(([title, pairs]) => `\n## ${title}\n\n${table(pairs)}\n`).join('')}`;
}

/** Of the clocks that a member is shown. */
const explained = explainedClocks
  .filter(([, { rule }]) => clockRules[rule].seenBy !== 'staff')
  .flatMap(([, derivation]) => explanationOf(derivation, 'party'))
  .map(one => inBoth(language => clockSentenceIn(language, one)));

const concluded = sampleFindings.map(finding => inBoth(language => conclusionIn(language, finding).text));

function inBoth(say: (language: Language) => string): Pair {
  return [say('en'), say('es')];
}

const besideCase: Pair[] = [
  ...keysOf(readsEn.documents).map((key): Pair => [readsEn.documents[key], readsEs.documents[key]]),
  ...keysOf(readsEn.readers).map((key): Pair => [readsEn.readers[key], readsEs.readers[key]]),
  [daysInWords(held, 'en') ?? '', daysInWords(held, 'es') ?? ''],
];

function commandPairs(type: ApplicantCommandType): Pair[] {
  const [english, spanish] = [commandWords(type, 'en'), commandWords(type, 'es')];
  return keysOf(english).map(key => [english[key], spanish[key]]);
}

function keysOf<T extends object>(object: T): (keyof T)[] {
  return Object.keys(object) as (keyof T)[];
}

const standing = (one: (typeof standings)[number]) => inBoth(language => standingWords(language, one));

function standingWords(language: Language, one: (typeof standings)[number]): string {
  const { who, doing, next } = standingIn(language, one);
  return `${who} ${doing}. ${next}`;
}

function beside(said: string, place: number): Pair {
  return [said, besideStanding(es)[place] ?? ''];
}

type Written = (sample: SampleLetter, language: Language) => readonly (Part | undefined)[];

const contextOf = ({ notice, state, at, code }: SampleLetter, language: Language) => ({
  ...{ notice, state, at: pacific(at), portalUrl: 'https://imr.helpcenter.example', language },
  ...code,
});
const whole: Written = (sample, language) => letter(contextOf(sample, language)).blocks;
const own: Written = (sample, language) => kindOf(sample.notice)?.write(contextOf(sample, language)).blocks ?? [];

/** @throws Error where one language has a block that the other lacks */
function pairsOf(samples: readonly SampleLetter[], written: Written): Pair[] {
  const all = samples.flatMap(sample => {
    const [english, spanish] = (['en', 'es'] as const).map(language => written(sample, language).map(textOf));
    if (english?.length !== spanish?.length)
      throw new Error(`${sample.notice.kind}, ${sample.what}: blocks are missing.`);
    return (english ?? []).flatMap((said, place): Pair[] => (said === '' ? [] : [[said, spanish?.[place] ?? '']]));
  });
  return once(all);
}

function once(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map(pair => [keyOf(pair), pair])).values()];
}

function keyOf(pair: Pair): string {
  return JSON.stringify(pair);
}

function textOf(block: Part | undefined): string {
  return block === undefined || block.block === 'particulars' ? '' : plainText([block]).trim();
}

function table(pairs: readonly Pair[]): string {
  const rows = pairs.map(
    cells => `| ${cells.map(text => text.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`,
  );
  return ['| English | español |', '| --- | --- |', ...rows].join('\n');
}
