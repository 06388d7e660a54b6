import { beforeAll, describe, expect, it } from 'vitest';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

const inSpanish = { headers: { 'Accept-Language': 'es-MX, en;q=0.5' } };
const { patient } = anaReyes;

let session: StackSession;
/** Whose case is in English, and whose in Spanish. */
let told: CaseClient;
let suyo: CaseClient;
beforeAll(async () => {
  session = await sharedSession();
  told = await session.filed('refused-in-english', { ...anaReyes, patient: { ...patient, lastName: 'Reyes Uno' } });
  const espanol = { ...patient, lastName: 'Reyes Dos', language: 'Spanish' };
  suyo = await session.filed('refused-in-spanish', { ...anaReyes, patient: espanol });
});

const languageOf = ({ headers }: { headers: Headers }) => [headers.get('content-language'), headers.get('vary')];

describe('Whoever asks for Spanish is refused in Spanish', () => {
  it('for a form that cannot be read, field by field, with each sentence’s name and values', async () => {
    const body = { ...anaReyes, patient: { ...patient, phone: 'no' }, narrative: 'a'.repeat(20_001) };
    const refused = await session.api('POST', '/applications', { ...inSpanish, body });
    expect(languageOf(refused)).toEqual(['es', 'Accept-Language']);
    expect(refused).toMatchObject({
      status: 400,
      body: {
        title: 'Hay algo mal escrito en el envío',
        detail: 'patient.phone debe ser un número de teléfono, como 916-555-0134 (y 1 más).',
        sentence: 'malformed',
        values: ['patient.phone', { sentence: 'phone', values: [] }, 1],
        errors: [
          { path: 'patient.phone', sentence: 'phone', values: [] },
          {
            path: 'narrative',
            reason: 'debe tener 20,000 caracteres como máximo',
            sentence: 'too-long',
            values: [20_000],
          },
        ],
      },
    });
  });

  it('for a wrong code; without asking, in English, whatever the case’s language: whoever knows its number learns nothing of it', async () => {
    const body = { caseNumber: suyo.caseNumber, accessCode: 'WRONG-CODE' };
    const refused = await session.api('POST', '/sessions', { ...inSpanish, body });
    expect(refused).toMatchObject({
      status: 401,
      body: { title: 'Entre primero, por favor', sentence: 'do-not-belong' },
    });
    expect((refused.body as { detail: string }).detail).toContain('llámenos al 1-888-466-2219');
    const english = await session.api('POST', '/sessions', { body });
    expect([english.status, ...languageOf(english)]).toEqual([401, 'en', 'Accept-Language']);
  });

  it.each([
    ['a command that is out of order', { type: 'answer-question', question: 'question-1' }, 409],
    ['a command of staff', { type: 'route-case' }, 403],
    ['a command that carries what it must not', { type: 'withdraw', channel: 'fax' }, 422],
    ['a command that no one can read', { type: 'withdraw', reason: 7 }, 400],
    ['a command that there is not', { type: 'give-up' }, 400],
  ])('for %s; where nothing is asked for, in the language of the case', async (_what, body, status) => {
    for (const [own, asked, language] of [
      [told, inSpanish, 'es'],
      [suyo, {}, body.type === 'give-up' ? 'en' : 'es'],
      [suyo, { headers: { 'Accept-Language': 'en' } }, 'en'],
    ] as const) {
      const token = await own.tokenOf('applicant');
      const refused = await session.api('POST', '/my/case/commands', { ...asked, token, body });
      expect([refused.status, refused.headers.get('content-language')]).toEqual([status, language]);
      expect(refused.body).toHaveProperty('sentence');
    }
  });

  it.each([
    ['', 'required', 'name es obligatorio.'],
    ['?name=%20k.', 'plan-name-letters', 'name debe tener al menos dos letras del nombre del plan.'],
  ])('for a plan of which too little is typed: /plans%s', async (query, sentence, detail) => {
    const refused = await session.api('GET', `/plans${query}`, inSpanish);
    expect(languageOf(refused)).toEqual(['es', 'Accept-Language']);
    expect(refused).toMatchObject({ status: 400, body: { detail, errors: [{ path: 'name', sentence }] } });
    const english = await session.api('GET', `/plans${query}`);
    expect(english).toMatchObject({ status: 400, body: { errors: [{ path: 'name', sentence }] } });
    expect(english.headers.get('content-language')).toBe('en');
  });

  it('for a paper that is no paper', async () => {
    const body = { kind: 'evidence', fileName: 'a.exe', contentType: 'application/x-msdownload', bytes: 9 };
    const token = await told.tokenOf('applicant');
    const refused = await session.api('POST', '/my/case/documents', { ...inSpanish, token, body });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'contentType', sentence: 'one-of' }] } });
    expect(refused.headers.get('content-language')).toBe('es');
  });
});

describe('In the language asked for stand', () => {
  it('the commands that may be given, beside their names', async () => {
    const token = await told.tokenOf('applicant');
    const { body } = await session.api('GET', '/my/case', { ...inSpanish, token });
    expect(body).toMatchObject({
      commands: expect.arrayContaining([
        {
          type: 'withdraw',
          title: 'Retirar la solicitud',
          says: 'Termina el caso porque la persona afiliada así lo quiere.',
          undoneBy: 'El Centro de Ayuda lo puede deshacer: “Abrir el caso otra vez”.',
        },
      ]) as unknown,
    });
  });

  it('who has read the case', async () => {
    const token = await told.tokenOf('applicant');
    await session.http.expect(200, 'GET', `/cases/${told.caseNumber}`, { token: await told.tokenOf('analyst') });
    const { body, headers } = await session.api('GET', '/my/case/reads', { ...inSpanish, token });
    expect(headers.get('content-language')).toBe('es');
    expect(JSON.stringify(body)).toContain('El Centro de Ayuda');
  });
});

it('Staff are refused in English, whatever they ask for', async () => {
  const token = await told.tokenOf('analyst');
  const body = { type: 'withdraw', receivedOn: '2030-01-01' };
  const refused = await session.api('POST', `/cases/${told.caseNumber}/commands`, { ...inSpanish, token, body });
  expect([refused.status, ...languageOf(refused)]).toEqual([422, 'en', null]);
  expect(refused.body).toMatchObject({
    detail: 'The command cannot be carried out: receivedOn must not be a day that has not come yet.',
  });
});

it('Whoever filed for a patient, and sees what they filed, reads Spanish where they ask for it', async () => {
  const filedBy = { role: 'assistant', name: 'Emeka Okafor', email: 'emeka@example.org' } as const;
  const his = await session.filed('filed-in-spanish', {
    ...anaReyes,
    patient: { ...patient, language: 'Spanish' },
    filedBy,
  });
  const token = await his.tokenOf('applicant');
  const spanish = await session.api('GET', '/my/case', { ...inSpanish, token });
  expect(spanish.body).toMatchObject({
    stage: 'received',
    status: { doing: 'recibió la solicitud que usted nos envió' },
  });
  expect(spanish.headers.get('content-language')).toBe('es');
  expect((await session.api('GET', '/my/case', { token })).headers.get('content-language')).toBe('en');
});
