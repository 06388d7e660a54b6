import { expect, it } from 'vitest';
import { clockView } from '../../../domain/read/clock-view.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { application } from '../eligibility/applications.ts';
import { people } from '../case/support/people.ts';
import { play } from '../case/support/play.ts';
import { day } from '../time/pacific.ts';

// Filed on Monday; asked on Tuesday, answered on the second day after; the Monday after Christmas is a closed day that staff entered.
const told = play({ at: '2026-12-21T10:00-08:00', application: application() })
  .at('2026-12-22T10:00-08:00', people.analyst, 'request-information', { items: ['The denial letter'] })
  .at('2026-12-24T10:00-08:00', people.applicant, 'supply-information', {});

const seen = (language?: 'en' | 'es') => {
  const { clocks } = myCaseView(told.state(), people.applicant, told.now(), told.events, language && { language });
  return clocks.find(({ id }) => id === 'D2');
};

it('A clock explains itself to a member in their language, with its sentences and their values beside', () => {
  expect(seen('es')?.explanation).toBe(
    'El Centro de Ayuda debe decidir si la solicitud cumple los requisitos, y avisarles a usted y a su plan. ' +
      'El plazo termina al final del miércoles 30 de diciembre de 2026. El plazo empieza el lunes 21 de diciembre de 2026. ' +
      'Ese día se recibió la solicitud. Ese primer día no se cuenta. El plazo dura 7 días. ' +
      'El plazo se detuvo del martes 22 de diciembre de 2026 al jueves 24 de diciembre de 2026, mientras esperábamos su respuesta. ' +
      'Eso suma 2 días. La norma: H&S 1374.31(b); 28 CCR 1300.74.30.',
  );
  expect(seen('es')?.sentences).toEqual([
    { sentence: 'due-on', values: ['help-center', 'D2', '2026-12-30'] },
    { sentence: 'starts-on', values: [{ clock: 'D2' }, '2026-12-21'] },
    { sentence: 'first-day-not-counted', values: [] },
    { sentence: 'runs-for', values: [7, 'calendar-days'] },
    { sentence: 'stood-still', values: ['2026-12-22', '2026-12-24', 'waiting for the applicant', 2] },
    { sentence: 'rule', values: ['H&S 1374.31(b); 28 CCR 1300.74.30'] },
  ]);
  expect(seen('en')?.sentences).toEqual(seen('es')?.sentences);
});

it('A clock shows a member the days of its count in their language, and staff in English', () => {
  const { derivation } = seen('es') ?? {};
  expect(derivation?.pauses).toMatchObject([{ reason: 'esperábamos su respuesta', daysAdded: 2 }]);
  expect(derivation?.days?.flatMap(({ skipped }) => skipped ?? [])).toEqual([
    'esperábamos su respuesta',
    'esperábamos su respuesta',
  ]);
  const { clocks } = caseView(told.state(), people.analyst, told.now(), told.events, {});
  const d2 = clocks.find(({ id }) => id === 'D2');
  expect(d2?.derivation.pauses).toMatchObject([{ reason: 'waiting for the applicant' }]);
  expect(d2?.explanation).toContain('(waiting for the applicant), which adds 2 days.');
});

it('More time is given by the Department, whoever of the staff gave it, in the language of the reader', () => {
  const reviewed = play({ at: '2026-12-31T10:00-08:00', application: application() })
    .at('2027-01-04T09:00-08:00', people.analyst, 'route-case', {})
    .delivers('2027-01-07T10:00-08:00')
    .at('2027-01-08T10:00-08:00', people.nurse, 'complete-documentation', { completedOn: day('2027-01-08') })
    .at('2027-01-11T10:00-08:00', people.director, 'extend-deadline', { clock: 'V1', days: 2, reason: 'Nina is ill.' });
  const v1 = reviewed.clock('V1');
  const shown = clockView(v1, reviewed.now(), people.applicant, 'es');
  expect(shown.derivation.extensions).toMatchObject([
    { days: 2, by: 'el Departamento', reason: 'La carta sobre esto dice más.' },
  ]);
  expect(shown.explanation).toContain('El plazo se alargó 2 días, hasta el martes 9 de febrero de 2027.');
  expect(JSON.stringify(shown)).not.toContain('Nina');
});
