import { type ApplicantCommandType, type CommandType, descriptorOf, isCommandType } from '../commands/commands.ts';
import type { CommandDescriptor } from '../commands/command.ts';
import { type CommandWords, commandsInSpanish, isApplicantCommand } from '../commands/in-spanish.ts';
import type { Language } from '../words/language.ts';

/** The commands that an applicant may give now, in words for them. */
export function commandsInWords(types: readonly CommandType[], language: Language) {
  return types.filter(isApplicantCommand).map(type => ({ type, ...commandWords(type, language) }));
}

export function commandWords(type: ApplicantCommandType, language: Language): CommandWords {
  if (language === 'es') return commandsInSpanish[type];
  const { title, says, undoneBy } = descriptorOf(type);
  return { title, says, undoneBy: undoneInWords(undoneBy) };
}

function undoneInWords(undoneBy: CommandDescriptor['undoneBy']): string {
  if ('nothing' in undoneBy) return `Nothing undoes it. ${undoneBy.nothing}`;
  if ('by' in undoneBy) return `${undoneWith([undoneBy.by])} ${undoneBy.butNot}`;
  return undoneWith(undoneBy);
}

function undoneWith(types: readonly string[]): string {
  const commands = types.filter(isCommandType).map(type => descriptorOf(type));
  const who = commands.every(({ roles }) => roles.includes('applicant')) ? 'You' : 'The Help Center';
  return `${who} can undo it: ${commands.map(({ title }) => `“${title}”`).join(', ')}.`;
}
