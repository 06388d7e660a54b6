import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../domain/case/clock.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { decide } from '../../../domain/decide/decide.ts';
import type { Instant } from '../../../domain/time/instants.ts';
import { noticesFor } from '../../../domain/read/notice-view.ts';
import { letterToPrint } from '../../../domain/read/printed-letter.ts';
import { workItems } from '../../../domain/read/work.ts';
import { application } from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { people } from './support/people.ts';
import { commandOf, play } from './support/play.ts';

const { analyst, system } = people;
const monday = pacific('2027-02-01T10:00-08:00');
const tuesday = pacific('2027-02-02T10:00-08:00');

/** A member without email: the acknowledgement waits for the post. */
function waiting(): CaseState {
  const patient = { ...application().patient, email: undefined, contactByEmail: false };
  const told = play({ at: '2027-02-01T09:00-08:00', application: application({ patient }), mailLags: true });
  return told.give(system, 'queue-for-post', { noticeId: noticeId(told.state()) }).state();
}

function given(
  state: CaseState,
  type: 'record-posted' | 'record-returned',
  payload: { sentOtherwise?: string },
  printedAt?: Instant | null,
  at = monday,
): CaseState {
  const whole = { noticeId: noticeId(state), ...payload };
  const decision = decide(commandOf(type, whole, analyst, at), state, printedAt === undefined ? {} : { printedAt });
  if ('refusal' in decision) throw new Error(JSON.stringify(decision.refusal));
  return decision.state;
}

function noticeId({ notices }: CaseState) {
  const id = notices[0]?.id;
  if (id === undefined) throw new Error('It is acknowledged.');
  return id;
}

const postWork = (state: CaseState) =>
  workItems(state).flatMap(({ duty, queue }) => (queue === 'post' ? [duty.split(':')[0]] : []));
const inWords = (state: CaseState) => noticesFor(state, analyst, [])[0]?.statusInWords;
const posting = (state: CaseState) => clockOf(state, 'N1', noticeId(state))?.status;

describe('A member without email, whose letter was recorded as posted', () => {
  it('has it, where it was printed here before', () => {
    const state = given(waiting(), 'record-posted', {}, pacific('2027-02-01T09:30-08:00'));
    expect([inWords(state), postWork(state), posting(state)]).toEqual(['Sent by post', [], 'met']);
  });

  it('has it, where whoever sent it says how', () => {
    const state = given(waiting(), 'record-posted', { sentOtherwise: 'Read to her at the counter.' }, null);
    expect([inWords(state), postWork(state), posting(state)]).toEqual(['Sent by post', [], 'met']);
  });

  it('may have nothing, where nobody printed it: whoever posts letters is asked, by when it was to be posted', () => {
    const state = given(waiting(), 'record-posted', {}, null);
    expect(inWords(state)).toBe('Recorded as posted, but not printed here');
    expect(postWork(state)).toEqual(['confirm-posting']);
    expect(workItems(state).find(({ queue }) => queue === 'post')?.dueAt).toBe('2027-02-03T07:59:59.000Z');
    expect(letterToPrint(state, noticeId(state))?.status).toBe('posted');
  });

  it('has it when it is printed and recorded once more, or somebody says how it went', () => {
    const unprinted = given(waiting(), 'record-posted', {}, null);
    const printed = given(unprinted, 'record-posted', {}, tuesday, tuesday);
    const said = given(unprinted, 'record-posted', { sentOtherwise: 'Handed over.' }, null, tuesday);
    for (const state of [printed, said]) {
      expect([inWords(state), postWork(state), posting(state)]).toEqual(['Sent by post', [], 'met']);
      expect(state.notices[0]?.postedAt).toBe(monday);
    }
  });

  it('is not told of by saying the same again', () => {
    const unprinted = given(waiting(), 'record-posted', {}, null);
    const again = commandOf('record-posted', { noticeId: noticeId(unprinted) }, analyst, tuesday);
    expect(decide(again, unprinted, { printedAt: null })).toMatchObject({
      refusal: { errors: [{ path: 'noticeId', reason: expect.stringContaining('was not printed here') as unknown }] },
    });
  });

  it('gets it printed anew where the post brought the first one back: the first print was for the first envelope', () => {
    const first = given(waiting(), 'record-posted', {}, pacific('2027-02-01T09:30-08:00'));
    const back = given(first, 'record-returned', {}, undefined, tuesday);
    const state = given(
      back,
      'record-posted',
      {},
      pacific('2027-02-01T09:30-08:00'),
      pacific('2027-02-02T11:00-08:00'),
    );
    expect(postWork(state)).toEqual(['confirm-posting']);
  });
});
