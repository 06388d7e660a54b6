import { describe, expect, it } from 'vitest';
import { applicantCommands } from '../../../domain/api/schemas.ts';
import { descriptorOf } from '../../../domain/commands/commands.ts';
import { commandsInSpanish, isApplicantCommand } from '../../../domain/commands/in-spanish.ts';
import { commandsInWords, commandWords } from '../../../domain/read/command-view.ts';
import { filersView } from '../../../domain/read/filers-view.ts';
import { myCaseView } from '../../../domain/read/view.ts';
import { people } from '../case/support/people.ts';
import { play } from '../case/support/play.ts';
import { sample } from '../case/support/samples.ts';
import { application } from '../eligibility/applications.ts';
import { faultsIn, valuesIn } from '../words/in-spanish.ts';

const { applicant } = people;

describe('The commands of an applicant', () => {
  it('have Spanish words, and no others have', () => {
    expect(applicantCommands.toSorted()).toEqual(Object.keys(commandsInSpanish).toSorted());
    expect(isApplicantCommand('adopt-determination')).toBe(false);
  });

  it.each(Object.entries(commandsInSpanish))('%s is said in Spanish', (type, { title, says, undoneBy }) => {
    expect([title, says, undoneBy].flatMap(faultsIn)).toEqual([]);
    const english = isApplicantCommand(type) ? commandWords(type, 'en') : undefined;
    expect(valuesIn(`${says} ${undoneBy}`)).toEqual(valuesIn(`${english?.says} ${english?.undoneBy}`));
    expect(undoneBy.startsWith('No se puede deshacer.')).toBe(english?.undoneBy.startsWith('Nothing undoes it.'));
    expect(undoneBy.startsWith('Usted lo puede deshacer:')).toBe(english?.undoneBy.startsWith('You can undo it:'));
  });

  it('are said in English by their descriptors: whose command undoes them, or why none does', () => {
    const { title, says } = descriptorOf('withdraw');
    expect(commandWords('withdraw', 'en')).toEqual({
      title,
      says,
      undoneBy: 'The Help Center can undo it: “Reopen the case”.',
    });
    expect(commandWords('record-authorization', 'en').undoneBy).toBe('You can undo it: “Record an authorization”.');
    expect(commandWords('withdraw-issue', 'en').undoneBy).toBe(
      'The Help Center can undo it: “Change the path”. Before the case is routed it stays withdrawn.',
    );
    expect(commandWords('answer-question', 'en').undoneBy).toBe(
      'Nothing undoes it. The answer was copied to all parties. The reviewers can ask again.',
    );
  });

  it('names what undoes a command as that command is called, where it is theirs', () => {
    expect(commandsInSpanish['revoke-release'].undoneBy).toContain(
      `“${commandsInSpanish['supply-information'].title}”`,
    );
    expect(commandsInSpanish['report-no-care'].undoneBy).toContain(`“${commandsInSpanish['confirm-care'].title}”`);
    expect(commandsInSpanish['record-authorization'].undoneBy).toContain(
      `“${commandsInSpanish['record-authorization'].title}”`,
    );
  });

  it.each(['en', 'es'] as const)('stand in their case in %s beside the names of those that are allowed', language => {
    const told = sample('confirming-care');
    const { allowedCommands, commands } = myCaseView(told.state(), applicant, told.now(), told.events, { language });
    expect(commands.map(({ type }) => type)).toEqual(allowedCommands);
    expect(commands).toEqual(commandsInWords(allowedCommands, language));
    expect(commands.map(({ title }) => title)).toContain(language === 'es' ? 'La atención llegó' : 'The care came');
  });
});

describe('Who filed for a patient and sees what they filed', () => {
  const filed = application({ filedBy: { role: 'provider', name: 'Ana Ruiz, MD', email: 'ana@clinic.example' } });
  const told = play({ at: '2027-02-01T09:00-08:00', application: filed });
  const seenIn = (language: 'en' | 'es') =>
    filersView(told.state(), applicant, told.now(), told.events, language).status;

  it('reads it in the language asked for', () => {
    expect(seenIn('en')).toMatchObject({
      who: 'The Help Center',
      doing: 'has received the application that you sent us',
      next:
        'We write to the patient about it. You sent us this application for the patient. Until the patient says in writing that you may act for ' +
        'them, you can see what you sent, and send more papers. The patient can sign the Authorized Assistant Form, and you or they can send it to us.',
      by: null,
    });
    expect(seenIn('es')).toMatchObject({
      who: 'El Centro de Ayuda',
      doing: 'recibió la solicitud que usted nos envió',
    });
    expect(faultsIn(seenIn('es').next)).toEqual([]);
  });
});
