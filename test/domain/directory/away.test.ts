import { describe, expect, it } from 'vitest';
import { standInsOf, standsInFor } from '../../../domain/directory/away.ts';
import { StaffMember } from '../../../domain/directory/staff.ts';
import { whyNotThere } from '../../../domain/directory/why-not-there.ts';
import { LocalDate } from '../../../domain/time/instants.ts';

const day = (written: string) => LocalDate.parse(written);
const holiday = { awayFrom: '2026-12-01', awayUntil: '2026-12-04' };

function member(sub: string, more: Partial<Record<keyof StaffMember, unknown>> = {}) {
  return StaffMember.parse({ sub, name: sub, email: `${sub}@helpcenter.example`, role: 'nurse', ...more });
}
const supervisor = member('sue', { role: 'supervisor' });
const director = member('dee', { role: 'director' });
const office = (...more: StaffMember[]) => [...more, supervisor, director];

describe('A member whose nurse is on holiday', () => {
  const staff = office(member('nia', { ...holiday, deputy: 'nan' }), member('nan'));

  it.each([
    ['2026-11-30', 'nia'],
    ['2026-12-01', 'nan'],
    ['2026-12-04', 'nan'],
    ['2026-12-05', 'nia'],
  ])('on %s is seen to by %s', (date, who) => {
    expect(standInsOf('nia', staff, day(date))).toEqual([who]);
  });

  it('is shown to the deputy beside what is the deputy’s own, and to nobody else', () => {
    const shown = ['nia', 'nan', 'sue', 'dee'].map(sub => standsInFor(sub, staff, day('2026-12-02')));
    expect(shown).toEqual([['nia'], ['nan', 'nia'], ['sue'], ['dee']]);
  });

  it('is shown to the supervisor where nobody was named to stand in', () => {
    expect(standInsOf('nia', office(member('nia', holiday)), day('2026-12-02'))).toEqual(['sue']);
  });

  it('waits for nobody whom the directory does not know', () => {
    expect(standInsOf('gone', staff, day('2026-12-02'))).toEqual(['gone']);
  });
});

describe('A member whose nurse is on holiday together with her deputy', () => {
  const nia = member('nia', { ...holiday, deputy: 'nan' });
  const day2 = day('2026-12-02');

  it('is seen to by the deputy’s deputy', () => {
    const staff = office(nia, member('nan', { ...holiday, deputy: 'ned' }), member('ned'));
    expect(standInsOf('nia', staff, day2)).toEqual(['ned']);
  });

  it.each([
    ['the deputy named nobody', [member('nan', holiday)]],
    ['they stand in for each other', [member('nan', { ...holiday, deputy: 'nia' })]],
    [
      'a third is away as well, whose deputy is not asked',
      [member('nan', { ...holiday, deputy: 'ned' }), member('ned', { ...holiday, deputy: 'neo' }), member('neo')],
    ],
    ['the deputy has left', [member('nan', { active: false })]],
    ['the deputy is the auditor now', [member('nan', { role: 'auditor' })]],
  ])('is seen to by the supervisor where %s', (_why, others) => {
    expect(standInsOf('nia', office(nia, ...others), day2)).toEqual(['sue']);
  });

  it('is seen to by the director where the supervisor is on holiday too', () => {
    const staff = [nia, member('nan', holiday), { ...supervisor, awayFrom: day2 }, director];
    expect(standInsOf('nia', staff, day2)).toEqual(['dee']);
  });
});

it('A member whose analyst has left is seen to by the supervisor until the case is back at the desk', () => {
  const staff = office(member('nia', { active: false }));
  expect(standInsOf('nia', staff, day('2026-12-02'))).toEqual(['sue']);
});

describe('Whoever gives a case to somebody', () => {
  it.each([
    [{ ...holiday, deputy: 'nan' }, 'is away until the end of Friday, December 4, 2026; nan stands in'],
    [{ awayFrom: '2026-12-01' }, 'is away until further notice; nobody is named who stands in'],
    [{ active: false }, 'does not work at the Help Center any more'],
    [{ awayFrom: '2026-12-03' }, undefined],
    [{}, undefined],
  ])('is told why not: %j', (more, why) => {
    expect(whyNotThere(member('nia', more), day('2026-12-02'))).toBe(why);
  });
});

it.each([
  [{ awayUntil: '2026-12-04' }, 'awayUntil'],
  [{ awayFrom: '2026-12-04', awayUntil: '2026-12-01' }, 'awayUntil'],
  [{ deputy: 'nia' }, 'deputy'],
])('An absence that cannot be is refused: %j', (more, path) => {
  expect(() => member('nia', more)).toThrow(path);
});
