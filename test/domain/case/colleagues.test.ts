import { describe, expect, it } from 'vitest';
import { eventView, isInHistoryOf } from '../../../domain/read/history-view.ts';
import { caseView, myCaseView, textEvents } from '../../../domain/read/view.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import { workItems } from '../../../domain/read/work.ts';
import { people } from './support/people.ts';
import { playedTo } from './support/samples.ts';
import { standing } from './support/standing.ts';
import type { Play } from './support/play.ts';

const { analyst, applicant, auditor, nurse, plan, reviewer, supervisor } = people;
const on = (day: string) => LocalDate.parse(day);
const secret = 'Her brother must not hear of this';
const said = 'She asked whether the hospital has written';

/** A case in review, with a note and a call of Tuesday, 9 February 2027; she is called back by Wednesday. */
function noted(): Play {
  const told = playedTo('reviewing').until('2027-02-09T10:00-08:00');
  told.give(nurse, 'add-note', { note: secret });
  return told.give(analyst, 'record-call', { with: 'applicant', who: 'Ines', said, callBackOn: on('2027-02-10') });
}

const textsOf = (told: Play) => {
  const shown = textEvents(told.state());
  return told.events.filter(({ version }) => shown.includes(version));
};
const idOf = (told: Play) => told.state().callBacks?.[0]?.id ?? '';
const calls = (told: Play) => standing(told).work.filter(item => item.includes('call-back'));

describe('What a colleague notes', () => {
  it('is read by colleagues on the case, with who wrote it', () => {
    const { remarks } = caseView(noted().state(), supervisor, noted().now(), textsOf(noted()));
    expect(remarks).toMatchObject([
      { type: 'note-added', by: 'nia', note: secret },
      { type: 'call-recorded', by: 'ana', who: 'Ines', said, with: 'applicant' },
    ]);
  });

  it.each([
    ['the member', applicant],
    ['the plan', plan],
    ['a reviewer', reviewer],
  ])('is kept from %s: in the case, its status and its history', (_who, actor) => {
    const told = noted();
    const view = actor === applicant ? myCaseView : caseView;
    const seen = JSON.stringify(view(told.state(), actor, told.now(), textsOf(told)));
    const history = told.events
      .filter(event => isInHistoryOf(event, told.state(), actor))
      .map(event => eventView(event, actor, told.state()));
    for (const text of [seen, JSON.stringify(history)])
      expect(text).not.toMatch(/brother|hospital has|note-added|call-recorded|call-back/u);
  });

  it.each([
    ['who answers a member that asks for the whole record', analyst],
    ['who audits', auditor],
  ])('is in the history for somebody %s', (_who, actor) => {
    const told = noted();
    const history = told.events
      .filter(event => isInHistoryOf(event, told.state(), actor))
      .map(event => eventView(event, actor, told.state()));
    expect(JSON.stringify(history)).toContain(secret);
  });

  it('starts no clock, sends no letter and wakes no machine', () => {
    const told = playedTo('reviewing');
    const before = told.state();
    told.give(nurse, 'add-note', { note: secret });
    expect(told.state()).toEqual({ ...before, version: before.version + 1, remarks: [before.version + 1] });
  });

  it('can be added when the case is closed', () => {
    const told = playedTo('reviewing').give(applicant, 'withdraw', {});
    expect(told.give(analyst, 'add-note', { note: 'He called to thank us.' }).state().stage).toBe('closed');
  });
});

describe('A member who was promised a call', () => {
  it('is somebody’s work until the day, also after the end of the case', () => {
    const told = noted();
    expect(calls(told)).toEqual([`call-back:${idOf(told)} @ help-center, 2027-02-10 23:59:59`]);
    expect(workItems(told.state()).find(({ duty }) => duty.startsWith('call-back'))?.owner).toBe('staff:ana');
    told.give(applicant, 'withdraw', {});
    expect(calls(told)).toHaveLength(1);
  });

  it('is called again where nobody was reached, on a day that is said', () => {
    const told = noted().until('2027-02-10T16:00-08:00');
    const id = idOf(told);
    const result = 'not-reached';
    expect(told.refusalOf(analyst, 'settle-call-back', { callBack: id, result })?.detail).toContain(
      'tryAgainOn is needed',
    );
    told.give(analyst, 'settle-call-back', { callBack: id, result, tryAgainOn: on('2027-02-11') });
    expect(calls(told)).toEqual([`call-back:${id} @ help-center, 2027-02-11 23:59:59`]);
    told.give(nurse, 'settle-call-back', { callBack: id, result: 'done', note: 'She knows now.' });
    expect(calls(told)).toEqual([]);
    expect(told.refusalOf(nurse, 'settle-call-back', { callBack: id, result: 'done' })?.kind).toBe('not-now');
  });

  it.each([
    ['by nobody of the Help Center', { callBackOn: on('2027-02-10'), callBackBy: 'nobody' }, 'callBackBy is not'],
    ['on no day', { callBackBy: 'ana' }, 'callBackOn is needed'],
    ['yesterday', { callBackOn: on('2027-02-08') }, 'callBackOn must not be a day that is over'],
  ])('is not promised one %s', (_how, promise, words) => {
    const told = noted();
    const call = { with: 'applicant', said, ...promise } as const;
    const refusal = told.refusalOf(analyst, 'record-call', call);
    expect(refusal?.detail).toContain(words);
  });

  it('is called back by the colleague who was named', () => {
    const told = playedTo('reviewing').until('2027-02-09T10:00-08:00');
    told.give(analyst, 'record-call', { with: 'applicant', said, callBackOn: on('2027-02-10'), callBackBy: 'nia' });
    expect(workItems(told.state()).find(({ duty }) => duty.startsWith('call-back'))?.owner).toBe('staff:nia');
  });
});

it('A call of last night is recorded with its hour, and none of tomorrow', () => {
  const told = noted();
  const call = { with: 'plan', said } as const;
  expect(told.refusalOf(analyst, 'record-call', { ...call, receivedOn: on('2027-02-10') })?.detail).toContain(
    'receivedOn',
  );
  expect(told.refusalOf(analyst, 'record-call', { ...call, receivedOn: on('2027-01-20') })?.detail).toContain(
    'reason is needed',
  );
  told.give(analyst, 'record-call', { ...call, receivedOn: on('2027-02-08') });
  expect(told.events.at(-1)?.received).toEqual({ on: '2027-02-08' });
});
