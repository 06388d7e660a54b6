import { type Block, lines, paragraph } from './blocks.ts';
import { toOthers, words as en } from './en/frame.ts';
import { words as es } from './es/frame.ts';
import { codeStanding } from './code-standing.ts';
import { formerContact, isConfidential } from '../case/contact.ts';
import { goesToEstate } from '../case/estate.ts';
import { isAskedOfFiler } from '../case/filer.ts';
import { wordsFor } from './in-language.ts';
import type { LetterContext } from './letter-context.ts';
import type { Body } from './letter-kind.ts';
import { tagline } from './taglines.ts';
import { type Part, particularsHere, particularsIn } from './two-bodies.ts';
import { patientName } from '../application/patient-name.ts';
import { isToFormer } from '../case/notice.ts';
import { localDateOf } from '../time/days.ts';

/** A whole letter, for a renderer. */
export interface Letter {
  subject: string;
  blocks: readonly Block[];
}

/**
 * Puts greeting, case number, sign-in and contact around what is particular to a letter. A mail that brings the access code has no case
 * number: whoever finds it cannot open the case with it alone.
 */
export function frame({ subject, blocks }: Body, context: LetterContext): Letter {
  const { notice, state, portalUrl, accessCode, onPaper = false, particulars } = context;
  const words = wordsFor(context, { en, es });
  const isMail = particulars === undefined;
  const isNumbered = accessCode === undefined || onPaper;
  const { help, leftOut } = readerWords(context);
  return {
    subject: isNumbered ? words.subject(state.caseNumber, subject) : subject,
    blocks: [
      isMail ? undefined : paragraph(words.date(localDateOf(context.at))),
      paragraph(greetingOf(context)),
      isNumbered ? lines(words.caseNumber(state.caseNumber), ...(isMail ? [] : namedIn(context))) : undefined,
      notice.to.party === 'applicant' ? tagline(state.application.patient.language) : undefined,
      inWhosePlace(context),
      ...withParticulars(blocks, context),
      signInBlock(context, portalUrl),
      confidential(context),
      help === undefined ? undefined : paragraph(help),
      isMail ? paragraph(leftOut, context.isShort === true ? words.wholeLetter : undefined) : undefined,
      lines(...words.signature),
    ].filter(block => block !== undefined),
  };
}

/** What a kind says, with what its reader is to know where the kind has it; at its end, where the kind has no place for it. */
function withParticulars(parts: Body['blocks'], { particulars, language = 'en' }: LetterContext): Block[] {
  const said = parts.filter((part): part is Part => part !== undefined && !isEmpty(part));
  const all = particulars === undefined ? [] : particularsIn(particulars, language, { en, es }[language].notTranslated);
  const hasPlace = said.includes(particularsHere);
  const placed = said.flatMap(part => (part.block === 'particulars' ? all : [part]));
  return hasPlace ? placed : [...placed, ...all];
}

/** What is left of a paragraph all of which stands elsewhere. */
function isEmpty(part: Part): boolean {
  return part.block === 'paragraph' && part.text === '';
}

/** Whose case it is, for those who have many, and cannot tell by the number. */
function namedIn(context: LetterContext): (string | undefined)[] {
  const { notice, state } = context;
  const { patient, coverage } = state.application;
  const name = patientName(patient);
  const { about } = wordsFor(context, { en, es });
  switch (notice.to.party) {
    case 'plan':
      return [about.member(name), coverage.memberId === undefined ? undefined : toOthers.memberId(coverage.memberId)];
    case 'provider':
      return [toOthers.patient(name)];
    case 'representative':
    case 'assistant':
      return [about.member(name)];
    case 'applicant':
      return state.standIn === undefined || isToFormer(notice.to) ? [] : [about.member(name)];
    // They know the case by its number.
    case 'reviewer':
    case 'review-org':
    case 'director':
      return [];
  }
}

/** How that reader is greeted and reaches us. */
function readerWords(context: LetterContext) {
  return { ...wordsFor(context, { en, es }).readers, ...toOthers.readers }[context.notice.to.party];
}

function greetingOf(context: LetterContext): string {
  const { notice, state } = context;
  const { to } = notice;
  const { greeting } = readerWords(context);
  if (to.party !== 'applicant') return greeting;
  const { applicant } = wordsFor(context, { en, es }).readers;
  const isInPlace =
    to.former === undefined ? state.standIn !== undefined : formerContact(state, to.former)?.name !== undefined;
  if (isInPlace) return applicant.toStandIn;
  if (state.death !== undefined) return applicant.toEstate;
  return context.particulars === undefined ? greeting : applicant.byName(patientName(state.application.patient));
}

/** Letters speak to the member; whoever reads them in the member’s place is told so first. */
function inWhosePlace(context: LetterContext): Block | undefined {
  const { notice, state } = context;
  if (notice.to.party !== 'applicant' || isToFormer(notice.to)) return undefined;
  const { applicant } = wordsFor(context, { en, es }).readers;
  if (goesToEstate(state)) return paragraph(applicant.ofTheDead);
  return state.standIn === undefined ? undefined : paragraph(applicant.inPlace);
}

function signInBlock(context: LetterContext, portalUrl: string): Block | undefined {
  const said = signIn(context, portalUrl);
  return said.length === 0 ? undefined : lines(...said);
}

function signIn(context: LetterContext, portalUrl: string): string[] {
  const { notice, state, accessCode } = context;
  const { party } = notice.to;
  const { readers } = wordsFor(context, { en, es });
  switch (party) {
    case 'applicant':
      if (isToFormer(notice.to)) return [];
      if (goesToEstate(state)) return [readers.applicant.signInOfEstate];
      return readers.applicant.signIn(portalUrl, codeStanding(state, accessCode));
    case 'representative':
      return isToFormer(notice.to) ? [] : readers.representative.signIn(portalUrl, codeStanding(state, accessCode));
    case 'assistant':
      return readers.assistant.signIn(portalUrl);
    case 'plan':
    case 'reviewer':
    case 'review-org':
    case 'director':
      return toOthers.readers[party].signIn(portalUrl);
    // Of a patient who has died nobody says that they can read it.
    case 'provider':
      return state.death === undefined
        ? toOthers.readers.provider.signIn(portalUrl, state.filer !== undefined && isAskedOfFiler(state, notice.to))
        : [];
  }
}

/** The plan has an address of its own for the member, which may be the one from which they fled. */
function confidential({ notice, state }: LetterContext): Block | undefined {
  return notice.to.party === 'plan' && isConfidential(state) ? paragraph(toOthers.throughUs) : undefined;
}
