import { describe, expect, it } from 'vitest';
import { maySee } from '../../../domain/case/access.ts';
import type { Stage } from '../../../domain/case/stage-names.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { type CommandType, commandTypes } from '../../../domain/commands/commands.ts';
import { evolve } from '../../../domain/events/evolve.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letter } from '../../../domain/letters/letters.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { eventView } from '../../../domain/read/history-view.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { withAnotherCalendar } from './support/another-calendar.ts';
import { people } from './support/people.ts';
import { rows } from './support/permitted.ts';
import type { Play, TypeAndPayload } from './support/play.ts';
import { sample, type Variant } from './support/samples.ts';
import { typedTexts, withTexts } from './support/typed-text.ts';

const parties = ['applicant', 'plan', 'reviewer', 'review-org'] as const;
type Party = (typeof parties)[number];
type Readers = readonly Party[];

const nobody: Readers = [];
const member: Readers = ['applicant'];
const plan: Readers = ['plan'];
/** The law has question and answer copied to all parties. */
const everybody: Readers = parties;
const forBoth = { forMember: member, forPlan: plan };
const reviewers: Readers = ['reviewer', 'review-org'];
/** The list of records is written for those who deliver the records, and who read them to decide. */
const ofTheList: Readers = ['plan', ...reviewers];
/** A reviewer's own ties are for whoever judges them. */
const detailedAnswers = {
  'conflicts.plan.what': nobody,
  'conflicts.planStaff.what': nobody,
  'conflicts.provider.what': nobody,
  'conflicts.facility.what': nobody,
  'conflicts.manufacturer.what': nobody,
  'conflicts.enrollee.what': nobody,
};

const ofAnalysis = (readers: Readers) => ({
  rationale: readers,
  'analysis[].condition': readers,
  'analysis[].records[].pages': readers,
  'analysis[].records[].shows': readers,
  'analysis[].criteria[].finding': readers,
  'analysis[].reasons.moreBeneficial': readers,
  'analysis[].reasons.covered': readers,
  'analysis[].studies[].citation': readers,
  'analysis[].conclusion': readers,
  'analysis[].inPlainWords': readers,
});

/** Who reads, after sign-in, what the Help Center types into a command. What it records is for itself. */
const readers: Readonly<Record<CommandType, Readonly<Record<string, Readers>>>> = {
  'route-case': { referral: nobody, reason: nobody, goOnWithout: nobody, ...forBoth },
  reclassify: { reason: nobody, ...forBoth },
  'request-information': { 'items[]': member, note: nobody, forMember: member },
  'supply-information': { note: nobody, reason: nobody },
  'refuse-form': { reason: nobody, forMember: member },
  'revoke-release': { reason: nobody, note: nobody },
  'judge-signature': { reason: nobody, forMember: member },
  'proceed-without-information': { reason: nobody },
  'identify-plan': {},
  'record-state-hearing': { reason: nobody },
  'confirm-referral': { referral: nobody },
  'move-to-plan': { reason: nobody, ...forBoth },
  'misfile-document': { reason: nobody },
  'put-back-document': { reason: nobody },
  'review-disclosure': { reason: nobody },
  'ask-plan': { note: nobody, forPlan: plan },
  'answer-inquiry': { note: nobody, reason: nobody },
  expedite: { reason: nobody, ...forBoth },
  'decline-urgency': { reason: nobody, forMember: member },
  'return-to-standard': { reason: nobody, ...forBoth },
  'deliver-records': {
    'checklist.medical-records.reason': ofTheList,
    'checklist.correspondence.reason': ofTheList,
    'checklist.submissions.reason': ofTheList,
    'checklist.grievance-response.reason': ofTheList,
    'checklist.criteria.reason': ofTheList,
    'checklist.criteria.criteria': ofTheList,
    'checklist.statement-of-reasons.reason': ofTheList,
    'checklist.annotated-list.reason': ofTheList,
    'checklist.decision-maker.reason': ofTheList,
    'checklist.decision-maker.decidedBy': ofTheList,
    'checklist.decision-maker.tool': ofTheList,
    'alternatives[].what': ofTheList,
    'alternatives[].facility': ofTheList,
    'alternatives[].manufacturer': ofTheList,
    reason: nobody,
    note: nobody,
  },
  'complete-documentation': { note: nobody, withoutAwaited: nobody },
  'find-records-incomplete': { reason: nobody, forPlan: plan },
  'judge-withholding': { reason: nobody, forPlan: plan },
  'proceed-without-records': { reason: nobody },
  'accept-review': detailedAnswers,
  'recheck-reviewers': {},
  'clear-tie': { paragraph: nobody, reason: nobody },
  'uphold-tie': { reason: nobody },
  'decline-review': { reason: nobody },
  'assign-reviewer': { reason: nobody, despite: nobody },
  'disqualify-reviewer': { reason: nobody },
  'submit-analysis': { ...ofAnalysis(['review-org']), qualifications: nobody },
  // Their own draft, and nobody else’s to read.
  'save-analysis-draft': { ...ofAnalysis(['reviewer']), qualifications: ['reviewer'] },
  'ask-question': { question: everybody },
  'answer-question': { answer: everybody, reason: nobody },
  'repeat-question': {},
  'go-on-without-answer': { reason: nobody },
  'extend-for-late-papers': {},
  'adopt-determination': { note: nobody },
  'record-second-look': { 'concerns[].says': nobody, note: nobody },
  'answer-second-look': { note: nobody },
  'return-determination': { reason: nobody, forReviewer: ['reviewer'] },
  'report-authorization': { note: nobody, reason: nobody },
  'accept-authorization': { note: nobody },
  'refuse-authorization': { reason: nobody, forPlan: plan },
  'confirm-care': { note: nobody },
  'report-no-care': { note: nobody, reason: nobody, forPlan: plan },
  'answer-no-care': { note: nobody },
  'reopen-authorization': { reason: nobody, ...forBoth },
  'follow-up-care': { reason: nobody, forMember: member },
  'answer-complaint': { note: nobody },
  'resolve-complaint': { summary: ['applicant', 'plan'] },
  withdraw: { reason: nobody },
  'withdraw-issue': { reason: nobody },
  'reverse-by-plan': { note: nobody, reason: nobody },
  'close-case': { reason: nobody, referral: nobody, ...forBoth },
  'resume-review': { reason: nobody },
  'reopen-case': { reason: nobody, ...forBoth },
  'extend-deadline': { reason: nobody, ...forBoth, forReviewer: reviewers },
  'withdraw-extension': { reason: nobody, ...forBoth, forReviewer: reviewers },
  'record-enforcement-referral': { reference: nobody, note: nobody },
  'rederive-clocks': { reason: nobody, ...forBoth },
  'acknowledge-receipt': { note: nobody },
  'record-posted': { sentOtherwise: nobody },
  'record-returned': {},
  'send-again': {},
  'correct-contact': { 'caller.who': nobody, 'caller.checked': nobody, reason: nobody, quietly: nobody },
  'reissue-access-code': { reason: nobody, 'caller.who': nobody, 'caller.checked': nobody },
  'correct-patient': { reason: nobody },
  'correct-provider': { reason: nobody },
  'record-authorization': { note: nobody },
  'confirm-correction': { note: nobody },
  'record-death': { note: nobody, reason: nobody },
  'take-back-death': { reason: nobody },
  'substitute-applicant': {
    relationship: nobody,
    'caller.who': nobody,
    'caller.checked': nobody,
    note: nobody,
    reason: nobody,
  },
  'confirm-coming-of-age': { note: nobody },
  'pass-on-documents': { note: nobody },
  'read-documents': { note: nobody },
  'give-up-on-documents': {},
  'wait-for-documents': { note: nobody },
  reassign: { reason: nobody },
  'keep-apart': { reason: nobody },
  'keep-path': { reason: nobody },
  'add-note': { note: nobody },
  // What the member wrote in Spanish, for whoever reads the case in English.
  'record-translation': { 'words[]': everybody, checkedBy: everybody },
  'record-call': { who: nobody, said: nobody, reason: nobody },
  'settle-call-back': { note: nobody },
  'clear-trouble': { note: nobody },
  'declare-conflict': { reason: nobody },
  'confirm-conflict': { reason: nobody },
  'clear-conflict': { reason: nobody },
};

/** What a party says itself, and who reads it. */
const ownWords: Readonly<Record<string, Readers>> = {
  'report-no-care note by applicant': plan,
  'answer-inquiry note by plan': plan,
};

/** No words: names of ours, who has signed, and how somebody is reached. */
const names =
  /^(planId|reviewerId|staff|noticeId|noticeIds\[\]|(analysis\[\]\.(records|criteria)\[\]\.)?(documentIds\[\]|documentId)|belongsTo|of|to|callBackBy|signedBy|phone|secondPhone|language|address\.(street|city|state|zip|country)|firstName|middleInitial|lastName|memberId|name|facility|contact\..*|assistant\..*|release\..*|certification\..*|treatingDoctor\..*)$/u;

/** Beside the payload of its row, other ways to give a command by which other readers are reached. */
const otherwise: Partial<Record<CommandType, readonly object[]>> = {
  'route-case': [{ route: 'complaint' }, { route: 'non-jurisdictional' }],
  reclassify: [{ issues: [{ issue: 1, route: 'complaint' }] }],
  'move-to-plan': [{ planId: 'golden-valley' }],
  'ask-question': [{ to: 'applicant' }, { to: 'provider' }],
  'extend-deadline': [{ clock: 'V1', days: 1 }],
  'withdraw-extension': [{ clock: 'V1' }],
  'reverse-by-plan': [{ issues: [1] }],
  // No letter goes to a member who has died.
  'close-case': [{ outcome: 'non-jurisdictional' }, { outcome: 'duplicate', of: 'K7MH-4P9N' }],
};

/** What happens before, so that there is something to say. */
const before: Partial<Record<CommandType, (told: Play, variant: Variant) => void>> = {
  // Back to the plan of these tests: what is written for it is for the one that has the case then.
  'move-to-plan': told => {
    told.give(people.analyst, 'move-to-plan', { planId: 'harbor-light', reason: 'By the card.' });
  },
  'confirm-care': promisesPart,
  'report-no-care': promisesPart,
  'withdraw-extension': told => {
    const extension = ['extend-deadline', { clock: 'V1', days: 1, reason: 'Late' }] as const;
    if (told.refusalOf(people.director, ...extension) === undefined) told.give(people.director, ...extension);
  },
};

/** Beside the stages of its row: of a part that the plan gives after all, while the other goes on. */
const alsoInPart: readonly CommandType[] = ['reverse-by-plan', 'confirm-care', 'report-no-care'];

function promisesPart(told: Play, variant: Variant): void {
  if (variant === 'split') told.give(people.plan, 'reverse-by-plan', { issues: [1] });
}

const providerContact = { email: 'office@ruiz.example' };

interface Turn {
  type: CommandType;
  stage: Stage;
  variant: Variant;
  by: Actor;
  payload: object;
}

/** By one of the staff who may, and by each party that may. */
const turns: Turn[] = rows.flatMap(({ type, stages, roles, payload, variant = 'usual' }) => {
  const staff = roles.filter(role => !parties.some(party => party === role)).slice(0, 1);
  const givers = [...staff, ...roles.filter(role => parties.some(party => party === role))];
  const payloads: object[] = [payload, ...(otherwise[type] ?? []).map(other => ({ ...payload, ...other }))];
  const ofAPart = alsoInPart.includes(type) ? ([['reviewing', 'split']] as const) : [];
  return [...stages.map(stage => [stage, variant] as const), ...ofAPart].flatMap(([stage, where]) =>
    givers.flatMap(role =>
      payloads.map(one => ({ type, stage, variant: where, by: people[role as keyof typeof people], payload: one })),
    ),
  );
});

/** A calendar moves no time that is counted in calendar days, and the member hears of no other. */
const unreached = ['rederive-clocks forMember'];

function startOf(type: CommandType, stage: Stage, variant: Variant): Play {
  if (type === 'rederive-clocks' && stage === 'gathering-records') return withAnotherCalendar();
  return sample(stage, variant, { service: { providerContact } });
}

const mark = (path: string) => `typed-into-${path}`;
const wordsOf = (type: CommandType) => typedTexts(type).filter(path => !names.test(path));

/** The case after that command with a mark in each of its texts; undefined where the case does not take it. */
function given({ type, stage, variant, by, payload }: Turn): Play | undefined {
  const told = startOf(type, stage, variant);
  before[type]?.(told, variant);
  const row = rows.find(one => one.type === type);
  const marks = Object.fromEntries(wordsOf(type).map(path => [path, mark(path)]));
  const marked = withTexts({ ...payload, ...row?.names?.(told.state(), by) }, marks);
  // The rows are checked where they are written; the marks are text in the place of text.
  const command = [type, marked] as unknown as TypeAndPayload;
  return told.refusalOf(by, ...command) === undefined ? told.give(by, ...command) : undefined;
}

/** All that a party is shown of the case. */
function shownTo(party: Party, told: Play): string {
  const actor = people[party];
  if (!maySee(actor, told.state())) return '';
  const view = party === 'applicant' ? myCaseView : caseView;
  const history = told.events.map(event => eventView(event, actor, told.state()));
  return JSON.stringify([view(told.state(), actor, told.now(), told.events), history, workItems(told.state())]);
}

/** Every mail, written from the case of its moment. */
function mailsOf({ events }: Play): string {
  let state: CaseState | undefined;
  const mails = events.flatMap(event => {
    const notice =
      event.type === 'notice-sent' ? state?.notices.find(({ id }) => id === event.data.noticeId) : undefined;
    const portalUrl = 'https://imr.helpcenter.example';
    const mail = notice && state && letter({ notice, state, at: event.at, portalUrl });
    state = evolve(state, event);
    return mail === undefined ? [] : [`${mail.subject}\n${plainText(mail.blocks)}`];
  });
  return mails.join('\n');
}

function readBy(told: Play, path: string): Party[] {
  const whole = new RegExp(`${mark(path).replaceAll(/[.[\]]/gu, '\\$&')}(?![-.\\w[])`, 'u');
  return parties.filter(party => whole.test(shownTo(party, told)));
}

describe('What the Help Center types', () => {
  it.each(commandTypes)('has a reader, or none, in every field of %s', type => {
    expect(wordsOf(type).toSorted()).toEqual(Object.keys(readers[type]).toSorted());
  });

  it.each(commandTypes.filter(type => wordsOf(type).length > 0))(
    'into %s is read by those for whom it was written, and in no mail',
    type => {
      const reached = new Map<string, Set<Party>>();
      for (const turn of turns.filter(one => one.type === type)) {
        const told = given(turn);
        if (told === undefined) continue;
        expect(mailsOf(told)).not.toContain('typed-into-');
        for (const path of wordsOf(type)) {
          const own = ownWords[`${type} ${path} by ${turn.by.role}`];
          const may = own ?? readers[type][path] ?? [];
          const who = readBy(told, path);
          expect({ turn, path, strangers: who.filter(one => !may.includes(one)) }).toEqual({
            turn,
            path,
            strangers: [],
          });
          if (own === undefined) reached.set(path, new Set([...(reached.get(path) ?? []), ...who]));
        }
      }
      for (const path of wordsOf(type).filter(one => !unreached.includes(`${type} ${one}`))) {
        expect([path, parties.filter(one => reached.get(path)?.has(one))]).toEqual([path, readers[type][path]]);
      }
    },
  );
});
