import type { SentMail } from './api.ts';
import { mailLine } from './mail-checks.ts';
import { pacific, shownPacific } from './pacific.ts';
import { type Audience, dueShown } from './play.ts';
import type { CaseShown } from './case-client.ts';
import type { Step } from './story.ts';

interface Line {
  at: string;
  text: string;
}

const width = 112;
const margin = 'Tue 2026-11-24 10:00  '.length;

/** Writes the story down as it happens: when (Pacific), who, what; each mail; each deadline with how it came about. */
export function timeline(write: (line: string) => void): Audience {
  let known = new Map<string, string>();
  return {
    begins: ({ number, title }) => write(`\nStory ${number}: ${title}. All times are Pacific.`),
    caseBegins: ({ title }) => {
      known = new Map();
      write(`\n${title}\n`);
    },
    stepDone(step, shown, mails) {
      const before = pacific(step.at);
      const lines = mails.map(mail => mailText(mail, shown));
      for (const line of inOrder(lines.filter(({ at }) => at < before))) writeLine(line);
      writeLine({ at: before, text: doing(step, shown) });
      for (const text of clockTexts(shown, known)) writeLine({ at: before, text });
      for (const line of inOrder(lines.filter(({ at }) => at >= before))) writeLine(line);
    },
  };

  function writeLine({ at, text }: Line): void {
    const [first = '', ...more] = wrapped(text, width - margin);
    write(`${shownPacific(at)}  ${first}`);
    for (const line of more) write(`${' '.repeat(margin)}${line}`);
  }
}

function doing({ who, does }: Step, { stage, caseNumber }: CaseShown): string {
  return `${who} ${does}. Case ${caseNumber} is now: ${stage.replaceAll('-', ' ')}.`;
}

function mailText(mail: SentMail, shown: CaseShown): Line {
  return { at: mail.at, text: `  mail   ${mailLine(mail, shown)}: “${mail.subject}”` };
}

/** What is new about the clocks: a due date with its explanation, or how one ended. */
function clockTexts({ clocks }: CaseShown, known: Map<string, string>): string[] {
  return clocks.flatMap(clock => {
    const state = `${clock.status}, due ${dueShown(clock)}`;
    const run = `${clock.id} ${clock.subject ?? ''} ${clock.startedAt}`;
    const before = known.get(run);
    known.set(run, state);
    if (before === state) return [];
    const isNewDate = before === undefined || !before.endsWith(dueShown(clock));
    const penalty =
      clock.penalty === undefined
        ? ''
        : `; ${clock.penalty.days} penalty days, at least $${clock.penalty.atLeast.toLocaleString('en-US')}`;
    return [`  clock  ${clock.id} is ${state}${penalty}${isNewDate ? `. ${clock.explanation}` : ''}`];
  });
}

function inOrder(lines: Line[]): Line[] {
  return lines.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** The words in lines of at most that length; what continues stands under the text, not under its label. */
function wrapped(text: string, length: number): string[] {
  const indent = /^ {2}\w+ +/u.exec(text)?.[0].length ?? 0;
  const lines: string[] = [];
  let line = text.slice(0, indent);
  for (const word of text.slice(indent).split(' ')) {
    if (line.trim() !== '' && line.length > indent && line.length + 1 + word.length > length) {
      lines.push(line);
      line = ' '.repeat(indent);
    }
    line += line.length === indent ? word : ` ${word}`;
  }
  return [...lines, line];
}
