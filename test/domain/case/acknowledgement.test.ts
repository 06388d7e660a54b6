import { expect, it } from 'vitest';
import { decide } from '../../../domain/decide/decide.ts';
import { decideFiling } from '../../../domain/decide/filing.ts';
import { nextStep } from '../../../domain/read/next-step.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { application } from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { caseNumber, people, plan } from './support/people.ts';
import { commandOf, type TypeAndPayload } from './support/play.ts';

const at = pacific('2026-11-24T10:00-08:00');
const filed = decideFiling({ caseNumber, application: application(), channel: 'web', plan, at, by: people.applicant });

/** The case after a command, and what its machine does next. */
function after(state: CaseState, by: keyof typeof people, ...[type, payload]: TypeAndPayload) {
  const decision = decide(commandOf(type, payload, people[by], at), state);
  if ('refusal' in decision) throw new Error(decision.refusal.detail);
  const step = nextStep(decision.state, { generation: 1, looks: 1, startedAt: at }, at);
  return { ...decision, step };
}

it('is not forgotten where a person was first: a case that was routed within its first seconds is acknowledged', () => {
  const routed = after(filed.state, 'analyst', 'route-case', {
    route: 'imr',
    reason: 'Plainly a question for doctors.',
  });
  expect([routed.state.stage, routed.step]).toEqual(['gathering-records', 'send-acknowledgement']);
  const acknowledged = after(routed.state, 'system', 'send-acknowledgement', {});
  expect(acknowledged.events.map(({ type }) => type)).toEqual(['application-acknowledged', 'notice-queued']);
  expect(acknowledged.step).toBe('request-records');
});

it('is given up where the case is closed at once: the letter of its end says that it came', () => {
  const withdrawn = after(filed.state, 'applicant', 'withdraw', {});
  expect(withdrawn.step).toBe('close');
});

it('does not hang on the letter: one that is withdrawn leaves a case acknowledged', () => {
  const acknowledged = after(filed.state, 'system', 'send-acknowledgement', {});
  const noticeId = acknowledged.state.notices[0]?.id ?? '';
  const withdrawn = after(acknowledged.state, 'system', 'withdraw-notice', { noticeId });
  expect(withdrawn.state.notices[0]?.status).toBe('withdrawn');
  expect(withdrawn.step).toBe('classify');
});
