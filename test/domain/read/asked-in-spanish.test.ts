import { expect, it } from 'vitest';
import { advisedReasons } from '../../../domain/case/not-approved.ts';
import { noticesFor } from '../../../domain/read/notice-view.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { people } from '../case/support/people.ts';
import { play } from '../case/support/play.ts';
import { application, exclusion } from '../eligibility/applications.ts';

const filed = () => play({ at: '2027-02-01T09:00-08:00', application: application({ services: [exclusion] }) });

it('Why a service was not approved for review is read in the language of the member, in the words of the advice', () => {
  const told = filed().give(people.analyst, 'route-case', {});
  const read = (language: 'en' | 'es') =>
    noticesFor(told.state(), people.applicant, told.events, { language }).find(({ kind }) => kind === 'not-approved');
  expect(read('en')?.words).toEqual([
    'The plan says that the contract does not cover the service: that is a complaint, handled at once.',
  ]);
  expect(read('es')?.words).toEqual([
    'El plan dice que el contrato no cubre el servicio. Eso es una queja, y la atendemos de inmediato.',
  ]);
});

it('Why a service was not approved is read in English where the advice was kept without its sentences', () => {
  const { recommendation } = filed().state();
  if (recommendation === undefined) throw new Error('There is no advice.');
  const issues = recommendation.issues.map(issue => ({
    ...issue,
    reasons: issue.reasons.map(({ sentences: _sentences, ...before }) => before),
  }));
  expect(advisedReasons([{ issue: 1, route: 'complaint' }], { ...recommendation, issues }, 'es')).toEqual([
    {
      text: 'The plan says that the contract does not cover the service: that is a complaint, handled at once.',
      language: 'en',
    },
  ]);
});

it('What is asked for is read in words by the member, in their language, and by its code by staff', () => {
  const items = ['e-i-evidence', 'The denial letter'];
  const told = filed().give(people.analyst, 'route-case', {}).give(people.analyst, 'request-information', { items });
  const mine = (language: 'en' | 'es') =>
    myCaseView(told.state(), people.applicant, told.now(), told.events, { language });
  const spanish =
    'dos documentos con pruebas médicas a favor del tratamiento, como estudios, o la recomendación escrita de un médico con contrato con su plan';
  expect(mine('es').requests).toMatchObject([
    {
      items: [spanish, 'The denial letter'],
      sentences: [
        { sentence: 'e-i-evidence', values: [] },
        { sentence: 'as-asked', values: ['The denial letter'] },
      ],
    },
  ]);
  const english =
    'two documents of medical evidence for the treatment, such as studies, or a written recommendation of a doctor who contracts with your plan';
  expect(mine('en').requests).toMatchObject([{ items: [english, 'The denial letter'] }]);
  const ofLetter = mine('es').notices.find(({ kind }) => kind === 'information-request');
  expect(ofLetter?.words).toEqual([spanish, 'The denial letter']);
  expect(caseView(told.state(), people.analyst, told.now(), told.events, {}).requests).toMatchObject([{ items }]);
});
