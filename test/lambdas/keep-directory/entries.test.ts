import { describe, expect, it } from 'vitest';
import { starter } from '../../../domain/directory/starter.ts';
import { Role } from '../../../domain/people/actors.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import {
  directoryNamed,
  mustHaveBeen,
  mustKeep,
  mustKeepStaff,
  mustRead,
  readEntry,
} from '../../../lambdas/keep-directory/entries.ts';

const kinds = ['plans', 'reviewers', 'organizations', 'staff', 'systems', 'calendar'] as const;

/** The roles that a check lets pass; the others it answers 403. */
function rolesThat(pass: (actor: { role: Role; sub: string }) => void): Role[] {
  return Role.options.filter(role => {
    try {
      pass({ role, sub: 'somebody' });
      return true;
    } catch (error) {
      expect(error).toMatchObject({ name: 'Problem', status: 403 });
      return false;
    }
  });
}

describe('A directory', () => {
  it.each(kinds)('is there: %s', kind => {
    expect(directoryNamed(kind)).toBe(kind);
  });

  it.each(['members', '', '__proto__', 'toString'])('is not there: %j', name => {
    expect(() => directoryNamed(name)).toThrow(
      'There is no such directory. There are: plans, reviewers, organizations, staff, systems, calendar, contacts.',
    );
  });

  it.each(['plans', 'calendar', 'contacts'] as const)('of %s is read by everybody', kind => {
    expect(rolesThat(actor => mustRead(actor, kind))).toEqual(Role.options);
  });

  it.each(['reviewers', 'organizations', 'staff', 'systems'] as const)(
    'of %s is read by the Help Center and auditors',
    kind => {
      const readers = ['analyst', 'nurse', 'attorney', 'supervisor', 'director', 'auditor'];
      expect(rolesThat(actor => mustRead(actor, kind))).toEqual(readers);
    },
  );

  it('is kept by supervisors and the director', () => {
    expect(rolesThat(mustKeep)).toEqual(['supervisor', 'director']);
  });
});

const [plan] = starter.plans;
const [organization] = starter.organizations;
const [reviewer] = starter.reviewers;
const year = { year: '2027', closed: [], open: [] };
const listed = () => Promise.resolve({});
const unlisted = () => Promise.resolve(undefined);

describe('An entry', () => {
  it.each([
    ['plans', plan?.planId, plan],
    ['organizations', organization?.organizationId, organization],
    ['staff', 'director-1', starter.staff[0]],
    ['systems', starter.systems[0]?.systemId, starter.systems[0]],
    ['calendar', '2027', year],
    ['contacts', starter.contacts[0]?.contactId, starter.contacts[0]],
  ] as const)('of the directory of %s is kept under %j', async (kind, id, body) => {
    expect(await readEntry({ kind, id: id ?? '', body }, unlisted)).toEqual(body);
  });

  it('that does not fit its directory is refused', async () => {
    const reading = readEntry({ kind: 'calendar', id: '27', body: { ...year, year: '27' } }, unlisted);
    await expect(reading).rejects.toMatchObject({ status: 400, message: 'year must be a year, like 2027.' });
  });

  it.each([
    ['plans', plan],
    ['reviewers', reviewer],
    ['organizations', organization],
    ['staff', starter.staff[0]],
    ['systems', starter.systems[0]],
    ['calendar', year],
    ['contacts', starter.contacts[0]],
  ] as const)('of the directory of %s is refused under the id of another', async (kind, body) => {
    await expect(readEntry({ kind, id: 'another', body }, listed)).rejects.toMatchObject({
      status: 400,
      message: 'id must be the same in the address and in the body: another.',
    });
  });

  it('of a reviewer asks for their organization, and is refused where the directory does not have it', async () => {
    const asked: string[] = [];
    const entry = { kind: 'reviewers', id: reviewer?.reviewerId ?? '', body: reviewer } as const;
    const find = (organizationId: string) => {
      asked.push(organizationId);
      return Promise.resolve({});
    };
    expect(await readEntry(entry, find)).toEqual(reviewer);
    expect(asked).toEqual([reviewer?.organizationId]);
    await expect(readEntry(entry, unlisted)).rejects.toMatchObject({
      status: 422,
      extras: { errors: [{ path: 'organizationId', reason: 'is not an organization in the directory' }] },
    });
  });
});

describe('An entry of staff', () => {
  const [, supervisor, analyst] = starter.staff;
  const by = { sub: 'supervisor-1' };

  it.each([
    ['somebody of the Help Center', analyst, undefined],
    ['nobody whom the directory knows', undefined, 'deputy'],
    ['somebody who has left', analyst && { ...analyst, active: false }, 'deputy'],
    ['the auditor', starter.staff.find(({ role }) => role === 'auditor'), 'deputy'],
  ])('names as deputy %s', async (_who, deputy, path) => {
    const keeping = mustKeepStaff({ ...supervisor, deputy: 'analyst-1' }, by, () => Promise.resolve(deputy));
    if (path === undefined) await keeping;
    else await expect(keeping).rejects.toMatchObject({ status: 422, extras: { errors: [{ path }] } });
  });

  it('says of nobody by their own hand that they have left', async () => {
    const keeping = (sub: string) => mustKeepStaff({ ...supervisor, active: false }, { sub }, unlisted);
    await expect(keeping('supervisor-1')).rejects.toMatchObject({
      status: 422,
      extras: { errors: [{ path: 'active' }] },
    });
    await keeping('director-1');
  });
});

it.each([
  ['contacts', 'confirmedOn'],
  ['calendar', 'moonsConfirmedOn'],
] as const)('Nothing of %s was confirmed on a day that has not come', (kind, field) => {
  const keptOn = (day: string) => () => {
    mustHaveBeen(kind, { [field]: day }, LocalDate.parse('2028-07-02'));
  };
  expect(keptOn('2028-07-02')).not.toThrow();
  expect(keptOn('2028-07-03')).toThrow(`The entry cannot be kept: ${field} is a day that has not come yet.`);
});
