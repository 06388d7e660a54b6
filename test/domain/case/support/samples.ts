import type { CaseState } from '../../../../domain/case/state.ts';
import type { Stage } from '../../../../domain/case/stages.ts';
import { application, exclusion, necessity } from '../../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './people.ts';
import { play, type Play } from './play.ts';

const { analyst, applicant, director, nurse, plan, system } = people;
const accept = ['accept-review', { conflicts: noConflicts }] as const;

/** What may be special about a sample, so that a command with a condition finds it met. */
export type Variant = 'usual' | 'expedited' | 'reported' | 'unfilled' | 'split' | 'troubled' | 'stalled' | 'asked';
type OpenStage = Exclude<Stage, 'closed'>;

/** A case in that stage, filed on Tuesday 2027-02-02 with one reviewer, R-101. */
export function sample(stage: Stage, variant: Variant = 'usual'): Play {
  if (stage !== 'closed') return finish(roadTo(stage, variant), variant);
  return finish(roadTo('authorizing', variant).give(applicant, 'withdraw', {}), variant);
}

export function sampleState(stage: Stage, variant: Variant = 'usual'): CaseState {
  return sample(stage, variant).state();
}

function finish(played: Play, variant: Variant): Play {
  if (variant === 'expedited' && played.state().urgency === 'standard') {
    const refusal = played.refusalOf(analyst, 'expedite', { reason: 'Worse' });
    if (refusal === undefined) played.give(analyst, 'expedite', { reason: 'The condition is worse.' });
  }
  if (variant === 'reported' && played.state().stage === 'authorizing') played.give(plan, 'report-authorization', {});
  if (variant === 'troubled') {
    played.give(system, 'raise-trouble', { act: 'open-review', error: 'States.Timeout' });
    const notice = played.state().notices.find(({ to }) => to.party === 'applicant');
    played.give(system, 'record-notice-bounced', { noticeId: notice?.id ?? '', reason: 'No such mailbox.' });
    played.give(system, 'queue-for-post', { noticeId: notice?.id ?? '' });
  }
  return played;
}

/** A file came in that GuardDuty may not read. */
function stallCheck(played: Play): void {
  const announced = { kind: 'evidence', fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 9 } as const;
  const documentId = played.give(applicant, 'announce-document', announced).state().documents[0]?.id ?? '';
  const file = { documentId, versionId: 'v1' };
  played.give(system, 'receive-document', file);
  played.give(system, 'record-failed-check', { ...file, verdict: 'access-denied' });
}

/** The road to a stage, as far as `stage`. A split case has a complaint beside its review. */
export function roadTo(stage: OpenStage, variant: Variant = 'usual'): Play {
  const services = stage === 'resolving-complaint' ? [exclusion] : [necessity, exclusion];
  const played = play({
    at: '2027-02-02T09:00-08:00',
    application: application({ services: variant === 'split' ? services : services.slice(0, 1) }),
    reviewers: variant === 'unfilled' ? [] : ['R-101', 'R-102', 'R-103', 'R-104'],
  });
  if (variant === 'stalled') stallCheck(played);
  if (variant === 'asked') played.give(analyst, 'ask-plan', {});
  if (stage === 'screening') return played;
  if (stage === 'awaiting-applicant') return played.give(nurse, 'request-information', { items: ['signature'] });
  played.give(analyst, 'route-case', {});
  if (stage === 'resolving-complaint' || stage === 'gathering-records') {
    return stage === 'gathering-records' ? played.give(plan, 'deliver-records', {}) : played;
  }
  played.give(plan, 'deliver-records', {}).give(analyst, 'complete-documentation', {});
  if (stage === 'assigning-reviewers') return played;
  if (variant === 'unfilled') {
    played.give(people.supervisor, 'assign-reviewer', { reviewerId: 'R-101', reason: 'Nobody else is left.' });
  }
  played.give(reviewer('R-101'), ...accept);
  if (stage === 'reviewing') return played;
  played.give(reviewer('R-101'), 'submit-analysis', { finding: 'overturned', rationale: 'Needed.' });
  if (stage === 'adopting') return played;
  played.give(director, 'adopt-determination', {});
  if (stage === 'authorizing') return played;
  return played.give(plan, 'report-authorization', {}).give(analyst, 'accept-authorization', {});
}
