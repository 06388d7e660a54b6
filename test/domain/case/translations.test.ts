import { describe, expect, it } from 'vitest';
import { people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { application } from '../eligibility/applications.ts';
import { keptOf } from '../../../domain/letters/kept-letter.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import type { Payload } from '../../../domain/commands/commands.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { particularsOf } from '../../../domain/read/notice-view.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { playedTo, sample } from './support/samples.ts';
import { standing } from './support/standing.ts';

const { analyst, applicant, director, nurse, plan } = people;
const narrative = 'Llevo dos años con dolor.';
const patient = { ...application().patient, email: 'maria@members.example', contactByEmail: true, language: 'Español' };
const form = { other: { patient, narrative } };
const filed = (more: object = {}) =>
  play({ at: '2027-02-01T09:00-08:00', application: application({ patient, narrative, ...more }) });
const checkedBy = 'Lucia Andrade, certified medical interpreter';
const inEnglish = { of: 1, words: ['I have been in pain for two years.'], checkedBy };
const forMember = 'Your plan says no to paying for the trip.';
const asComplaint = { route: 'complaint', reason: 'Travel alone.', forMember } as const;
const spanish = 'Su plan no quiere pagar el viaje.';

/** What somebody has to translate, and until when. */
const wanted = (told: Play) => standing(told).work.filter(one => one.startsWith('translate:'));
const eventOf = (told: Play, type: string) => told.events.findLast(event => event.type === type)?.version ?? 0;
const seenBy = (told: Play, actor: Actor) => caseView(told.state(), actor, told.now(), told.events);

/** The last letter of that kind to the member, as it would be kept now. */
function letterOf(told: Play, kind: string) {
  const notice = told.state().notices.findLast(one => one.kind === kind && one.to.party === 'applicant');
  if (notice === undefined) throw new Error(`There is no ${kind}.`);
  const context = { notice, state: told.state(), at: told.now(), portalUrl: 'https://imr.helpcenter.example' };
  const kept = keptOf(context, language => particularsOf(notice, told.state(), told.events, { names: {}, language }));
  return {
    mail: kept.text,
    text: plainText(kept.letter ?? []),
    english: plainText(kept.english?.letter ?? []),
    foreign: (kept.letter ?? []).flatMap(block => ('lang' in block ? [[block.lang, block.text]] : [])),
  };
}

describe('What a member wrote in Spanish', () => {
  it('is to be translated by the end of the second business day, in an urgent case within four hours', () => {
    expect(wanted(filed())).toEqual(['translate:1 @ help-center, 2027-02-03 23:59:59']);
    const certifiedBy = { name: 'Lee Chan, MD', licence: 'A9', on: '2027-01-31' };
    expect(wanted(filed({ urgency: { reason: 'Empeora.', certifiedBy } }))).toEqual([
      'translate:1 @ help-center, 2027-02-01 13:00:00',
    ]);
  });

  it('is read by plan, reviewers and staff as it was written, with the checked translation beside it', () => {
    const told = playedTo('reviewing', 'usual', form).give(analyst, 'record-translation', inEnglish);
    for (const actor of [plan, reviewer('R-101'), analyst]) {
      expect(seenBy(told, actor)).toMatchObject({
        application: {
          narrative,
          written: { language: 'es', translation: { language: 'en', words: inEnglish.words, checkedBy } },
        },
      });
    }
    expect(wanted(told)).toEqual([]);
  });

  it('also in the middle of a case, in an answer to the reviewers', () => {
    const told = playedTo('reviewing', 'questioned', form);
    const [question] = told.state().questions ?? [];
    told.give(applicant, 'answer-question', { question: question?.id ?? '', answer: 'Probé la fisioterapia.' });
    const of = eventOf(told, 'question-answered');
    expect(wanted(told).join()).toContain(`translate:${of} @ help-center`);
    told.give(nurse, 'record-translation', { of, words: ['I tried physical therapy.'], checkedBy });
    const [asked] = seenBy(told, plan).questions;
    expect(asked?.answer).toMatchObject({
      words: 'Probé la fisioterapia.',
      written: { language: 'es', translation: { words: ['I tried physical therapy.'] } },
    });
  });

  it('needs no translation where it is English already', () => {
    const told = filed().give(analyst, 'record-translation', { of: 1, notNeeded: true });
    expect(wanted(told)).toEqual([]);
    expect(seenBy(told, plan)).toMatchObject({ application: { written: { translation: null } } });
  });

  it.each([
    ['who asked for English', { patient: { ...patient, language: undefined } }],
    ['for whom a doctor filed', { filedBy: { role: 'provider', name: 'Ana Ruiz, MD' } }],
  ])('of a member %s is nobody’s to translate', (_who, more) => {
    expect(wanted(filed(more))).toEqual([]);
  });

  it('is not shown in another language to the member who wrote it', () => {
    const told = filed().give(analyst, 'record-translation', inEnglish);
    const own = myCaseView(told.state(), applicant, told.now(), told.events, { language: 'es' });
    expect(JSON.stringify(own)).not.toContain('two years');
  });
});

describe('What is written in English to a member who reads Spanish', () => {
  const routed = () => filed().at('2027-02-02T09:00-08:00', analyst, 'route-case', asComplaint);

  it('goes out at once with the English words, a sentence that says so and our telephone; its mail has none of them', () => {
    const { mail, text, foreign, english } = letterOf(routed(), 'not-approved');
    expect(mail).not.toContain(forMember);
    expect(text).toContain('Lo que sigue está en inglés. Llámenos al 1-888-466-2219 y se lo leemos en español.');
    expect(foreign).toEqual([['en', forMember]]);
    expect(english).toContain(forMember);
  });

  it('is to be translated on the letter’s own clock, or sooner', () => {
    const told = routed();
    const of = eventOf(told, 'case-routed');
    expect(wanted(told)).toContain(`translate:${of} @ help-center, 2027-02-04 23:59:59`);
    const late = filed().at('2027-02-08T09:00-08:00', analyst, 'route-case', asComplaint);
    // D2 ends today.
    expect(wanted(late)).toContain(`translate:${eventOf(late, 'case-routed')} @ help-center, 2027-02-08 23:59:59`);
  });

  it('follows in Spanish, in a letter of its own; the first one stays as it went', () => {
    const told = routed();
    told.letters();
    told.give(analyst, 'record-translation', { of: eventOf(told, 'case-routed'), words: [spanish], checkedBy });
    expect(told.letters()).toEqual(['translation → applicant']);
    const { mail, text } = letterOf(told, 'translation');
    expect(mail).not.toContain(spanish);
    expect(text).toContain(spanish);
    const own = myCaseView(told.state(), applicant, told.now(), told.events, { language: 'es' });
    const { worded } = own.notices.find(({ kind }) => kind === 'not-approved') ?? {};
    expect(worded).toEqual([{ text: spanish, language: 'es' }]);
    const asked = myCaseView(told.state(), applicant, told.now(), told.events, { language: 'en' });
    expect(asked.notices.find(({ kind }) => kind === 'not-approved')?.words).toEqual([forMember]);
  });

  it('stands in the letter itself, where the translation is there before it goes out', () => {
    const told = play({
      at: '2027-02-01T09:00-08:00',
      application: application({ patient, narrative }),
      mailLags: true,
    });
    told.at('2027-02-02T09:00-08:00', analyst, 'route-case', asComplaint);
    told.letters();
    told.give(analyst, 'record-translation', { of: eventOf(told, 'case-routed'), words: [spanish], checkedBy });
    expect(told.letters()).toEqual([]);
    const { text, foreign } = letterOf(told, 'not-approved');
    expect(text).toContain(spanish);
    expect(foreign).toEqual([]);
  });

  it('is what is asked for beside the road, in words of ours and of theirs', () => {
    const told = playedTo('gathering-records', 'usual', form);
    told.give(analyst, 'request-information', { items: ['e-i-board', 'The letter of March'] });
    const of = eventOf(told, 'information-asked');
    told.give(analyst, 'record-translation', { of, words: ['La carta de marzo'], checkedBy });
    const own = myCaseView(told.state(), applicant, told.now(), told.events, { language: 'es' });
    expect(own.requests[0]?.written.translation).toMatchObject({ words: ['La carta de marzo'] });
    const { text } = letterOf(told, 'information-request');
    expect(text).toContain('La carta de marzo');
    expect(text).not.toContain('The letter of March');
  });

  it('are the analyses, too, from the adoption on', () => {
    const told = playedTo('adopting', 'usual', form);
    const of = eventOf(told, 'analysis-submitted');
    expect(wanted(told)).not.toContain(expect.stringContaining(`translate:${of}`));
    told.give(director, 'adopt-determination', {});
    expect(wanted(told).join()).toContain(`translate:${of} @ help-center`);
    told.give(analyst, 'record-translation', { of, words: ['El tratamiento es necesario.'], checkedBy });
    const own = myCaseView(told.state(), applicant, told.now(), told.events, { language: 'es' });
    expect(own.decision?.analyses[0]?.written.translation).toMatchObject({ words: ['El tratamiento es necesario.'] });
  });

  it('is no work any more when the member asks for English', () => {
    const told = routed();
    told.give(analyst, 'correct-contact', { language: 'English', reason: 'She said so.' });
    expect(wanted(told)).toEqual(['translate:1 @ help-center, 2027-02-03 23:59:59']);
  });
});

it('The application of a member who says later that they read Spanish is looked at then', () => {
  const told = filed({ patient: { ...patient, language: undefined } });
  expect(wanted(told)).toEqual([]);
  told.give(analyst, 'correct-contact', { language: 'Spanish', reason: 'She said so by telephone.' });
  expect(wanted(told)).toEqual(['translate:1 @ help-center, 2027-02-03 23:59:59']);
});

describe('A translation', () => {
  it.each<[what: string, payload: Payload<'record-translation'>, path: string]>([
    ['of nothing that is to be translated', { ...inEnglish, of: 2 }, 'of'],
    ['without words', { of: 1 }, 'words'],
    ['with both', { ...inEnglish, notNeeded: true }, 'words'],
    ['that nobody has checked', { of: 1, words: inEnglish.words }, 'checkedBy'],
  ])('%s is refused', (_what, payload, path) => {
    expect(filed().refusalOf(analyst, 'record-translation', payload)).toMatchObject({ errors: [{ path }] });
  });

  it('takes the place of the one before, also in a closed case', () => {
    const told = sample('closed', 'usual', form).give(analyst, 'record-translation', inEnglish);
    told.give(analyst, 'record-translation', { ...inEnglish, words: ['I have had pain for two years.'] });
    expect(seenBy(told, analyst)).toMatchObject({
      application: { written: { translation: { words: ['I have had pain for two years.'] } } },
    });
  });
});
