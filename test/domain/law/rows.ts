import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courtHolidays, type Holiday, legalHolidays, officeHolidays } from '../../../domain/clocks/holidays.ts';
import { ClockId } from '../../../domain/clocks/rule.ts';
import { clockRules } from '../../../domain/clocks/rules.ts';
import { commandTypes, descriptorOf } from '../../../domain/commands/commands.ts';
import { conflictRules } from '../../../domain/conflicts/rules.ts';
import { caseRules } from '../../../domain/eligibility/classify.ts';
import { issueRules } from '../../../domain/eligibility/issue-rules.ts';
import type { Grounds } from '../../../domain/law/grounds.ts';
import { letterKinds } from '../../../domain/letters/kinds.ts';
import { tieExceptions } from '../../../domain/people/material-tie.ts';
import { parts, sectionsOf } from '../decide/written-out.ts';
import { datesIt, type NamedTest, namedTests, says } from './tests-that-hold.ts';

/** One line of docs/law.md. */
export interface Row {
  kind: 'clock' | 'eligibility' | 'conflict' | 'no tie' | 'holiday' | 'letter' | 'command';
  id: string;
  grounds: Grounds;
  /** The file that it stands in. */
  livesIn: string;
  /** What holds it, most telling first; empty where nothing does. */
  heldBy: readonly string[];
}

/** Every rule of the product, in the order of its tables. */
export function lawRows(): Row[] {
  return [
    ...ClockId.options.map(id => ({
      kind: 'clock' as const,
      id,
      grounds: clockRules[id],
      livesIn: 'domain/clocks/rules.ts',
      heldBy: clockTests(id),
    })),
    ...[...caseRules, ...issueRules].map(rule => ({
      kind: 'eligibility' as const,
      id: rule.id,
      grounds: rule,
      livesIn: fileWith('domain/eligibility', `id: '${rule.id}'`),
      heldBy: [
        ...adviceOn(rule.id),
        ...bySpecific(testsUnder('test/domain/eligibility/').filter(test => says(test, rule.id) && findsIt(test))),
      ],
    })),
    ...Object.entries(conflictRules).map(([id, rule]) => ({
      kind: 'conflict' as const,
      id,
      grounds: rule,
      livesIn: 'domain/conflicts/rules.ts',
      heldBy: bySpecific(testsUnder('test/domain/conflicts/').filter(test => says(test, rule.words))),
    })),
    ...Object.entries(tieExceptions).map(([id, rule]) => ({
      kind: 'no tie' as const,
      id,
      grounds: rule,
      livesIn: 'domain/people/material-tie.ts',
      heldBy: bySpecific(testsUnder('test/domain/conflicts/').filter(test => says(test, rule.words))),
    })),
    ...holidays(officeHolidays, 'officeClosures'),
    ...holidays(legalHolidays, 'stateHolidays'),
    ...holidays(courtHolidays, 'judicialHolidays', 'rollsBecause'),
    ...letterKinds.map(({ name, grounds }) => ({
      kind: 'letter' as const,
      id: name,
      grounds,
      livesIn: fileWith('domain/letters', `letterKind('${name}'`),
      heldBy: existing(`test/domain/letters/texts/${name}.txt`),
    })),
    ...commandTypes.map(type => ({
      kind: 'command' as const,
      id: type,
      grounds: descriptorOf(type).grounds,
      livesIn: fileWith('domain/commands', commandOf(type)),
      heldBy: [...decisionsOn(type), ...bySpecific(domainTests().filter(test => says(test, type)))],
    })),
  ];
}

function holidays(list: readonly Holiday[], ...readBy: readonly string[]): Row[] {
  return list.map(holiday => ({
    kind: 'holiday',
    id: holiday.name,
    grounds: holiday,
    livesIn: 'domain/clocks/holidays.ts',
    heldBy: bySpecific(
      testsUnder('test/domain/clocks/').filter(
        test =>
          readBy.some(name => test.names.has(name)) &&
          [holiday.name, `${holiday.name} (observed)`].some(name => says(test, name)) &&
          test.texts.some(text => /^(?:\d{4}-)?\d\d-\d\d$/u.test(text)),
      ),
    ),
  }));
}

/** Those that count days before those that play a case. */
function clockTests(id: string): string[] {
  const tests = domainTests().filter(test => speaksOfTime(test) && datesIt(test, id));
  const counts = ({ file }: NamedTest) => file.startsWith('test/domain/clocks/');
  return [...bySpecific(tests.filter(counts)), ...bySpecific(tests.filter(test => !counts(test)))];
}

function domainTests(): NamedTest[] {
  return testsUnder('test/domain/').filter(({ file }) => !file.startsWith('test/domain/law/'));
}

function testsUnder(folder: string): NamedTest[] {
  return namedTests().filter(({ file }) => file.startsWith(folder));
}

function speaksOfTime({ names }: NamedTest): boolean {
  return [...names].some(name => /due|clock|latest|derive|missed/iu.test(name));
}

/** It looks at what a rule of the classifier found, and not only at the list of them. */
function findsIt({ names }: NamedTest): boolean {
  return names.has('found') || names.has('rule');
}

/** The fewer texts a test has, the more it is about this. */
function bySpecific(tests: readonly NamedTest[]): string[] {
  const sorted = tests.toSorted(
    (one, other) => one.texts.length - other.texts.length || (one.file < other.file ? -1 : 1),
  );
  return sorted.map(({ file, title }) => `\`${file}\`: ${title}`);
}

/** The samples of advice that are written out, and on which that rule says something. */
function adviceOn(id: string): string[] {
  const file = 'test/domain/eligibility/advice.txt';
  return sectionsNaming(file, new RegExp(`^- ${id} \\(`, 'mu'));
}

/** The decisions that are written out event by event in which that command is given and not refused. */
function decisionsOn(type: string): string[] {
  return parts.flatMap(part =>
    sectionsNaming(
      `test/domain/decide/texts/${part}.txt`,
      new RegExp(`: ${type}(?: .*)?\\n  (?!refused|nothing)`, 'u'),
    ),
  );
}

function sectionsNaming(file: string, pattern: RegExp): string[] {
  const sections = [...sectionsOf(textOf(file))];
  return sections.filter(([, text]) => pattern.test(text)).map(([what]) => `\`${file}\`: ${what}`);
}

const texts = new Map<string, string>();

function textOf(file: string): string {
  const known = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, known);
  return known;
}

function existing(file: string): string[] {
  return readdirSync(join(file, '..')).includes(file.split('/').at(-1) ?? '') ? [`\`${file}\`, word for word`] : [];
}

function commandOf(type: string): string {
  return type.includes('-') ? `'${type}': command(` : `${type}: command(`;
}

/** The one file of a folder that has those words. */
function fileWith(folder: string, words: string): string {
  const files = readdirSync(folder).map(name => `${folder}/${name}`);
  const found = files.filter(file => file.endsWith('.ts') && textOf(file).includes(words));
  if (found.length !== 1) throw new Error(`${words} stands in ${found.length} files of ${folder}.`);
  return found[0] ?? '';
}
