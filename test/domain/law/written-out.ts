import type { Grounds } from '../../../domain/law/grounds.ts';
import { checked, type Fact } from './facts.ts';
import { lawRows, type Row } from './rows.ts';

export const lawFile = 'docs/law.md';

const introduction = `# The law, rule by rule

Written by \`npm run law\`, and held to be what it writes: change a rule where it lives, and not here.

- **State**: how far the text of a rule was proved (\`domain/law/grounds.ts\`). *read*: the text itself, in the copy that is named. *parallel text*: the
  section of another code that one act writes alike; it is never quoted as the law of this Department. *practice*: no text, the Department
  works so. *choice*: no text, and ours. *for counsel*: what was read leaves it open. *not read*: known from what others say.
- **In force**: what holds on other days is another version of the rule. A clock goes by the version of the day on which it started, an
  application by the rules of the day on which it came in, a reviewer by those of the day of the choice. A holiday that the law had not
  made yet is none. Without a first day, nobody here has found since when.
- **Held by**: found by reading the tests, so that none is here that is not there. A clock is held by a test that names it, asserts something of
  times, and has a date written out; a rule of eligibility or conflict, or a holiday, by one that asserts something of its finding,
  its words or its day; a letter by its whole text, and a command by a decision in which it is taken, both kept word for word. Two at
  most are named. A rule without a test fails the suite. That a test would notice a change is another question, which \`npm run
  mutants\` asks ([mutants](mutants.md)).

What is not a rule and could not be proved stands in [unproved](unproved.md).
`;

export function lawWrittenOut(): string {
  const rules = table(
    ['kind', 'rule', 'authority', 'state', 'text', 'in force', 'lives in', 'held by'],
    lawRows().map(cellsOf),
  );
  const facts = table(['what', 'source', 'state', 'held by'], checked.map(cellsOfFact));
  return `${introduction}
## Rules, clocks, letters and commands

${rules}

## What was checked against its source

What was looked up, in our own words, and the test that has it, with dates written out where it is about a date.

${facts}
`;
}

function cellsOf({ kind, id, grounds, livesIn, heldBy }: Row): string[] {
  const { authority, source } = grounds;
  return [
    kind,
    id,
    authority,
    source.proof,
    source.text,
    inForce(grounds),
    `\`${livesIn}\``,
    heldBy.slice(0, 2).join('; '),
  ];
}

function inForce({ inForce: { from, until } }: Grounds): string {
  return [from === undefined ? '' : `from ${from}`, until === undefined ? '' : `until ${until}`].join(' ').trim();
}

function cellsOfFact({ what, source, heldBy }: Fact): string[] {
  const held = 'notBuilt' in heldBy ? `not built: ${heldBy.notBuilt}` : `\`${heldBy.file}\`: ${heldBy.title}`;
  return [what, source.text, source.proof, held];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('*', '\\*');
}
