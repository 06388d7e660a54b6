import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LocalDate } from '../../../domain/time/instants.ts';
import { checked } from './facts.ts';
import { lawRows } from './rows.ts';
import { datesIt, hasDate, namedTests, says, testsIn } from './tests-that-hold.ts';
import { lawFile, lawWrittenOut } from './written-out.ts';

describe('The law, rule by rule', () => {
  it('reads as it was written out: after a change, `npm run law`', () => {
    expect(lawWrittenOut()).toBe(readFileSync(lawFile, 'utf8'));
  });

  it('has no rule without a test', () => {
    const bare = lawRows().filter(({ heldBy }) => heldBy.length === 0);
    expect(bare.map(({ kind, id }) => `${kind} ${id}`)).toEqual([]);
  });

  it('has every rule once, and for each says what it rests on, and how far that was proved', () => {
    const rows = lawRows();
    const names = rows.map(
      ({ kind, id, grounds }) => `${kind} ${id}${kind === 'holiday' ? ` ${grounds.authority}` : ''}`,
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(rows.filter(({ grounds }) => grounds.authority === '' || grounds.source.text === '')).toEqual([]);
  });

  it('has days that there are, and none that ends before it begins', () => {
    const stretches = lawRows().map(({ grounds }) => grounds.inForce);
    const days = stretches.flatMap(({ from, until }) => [from, until].filter(one => one !== undefined));
    expect(days.filter(one => !LocalDate.safeParse(one).success)).toEqual([]);
    expect(stretches.filter(({ from = '0000', until = '9999' }) => until < from)).toEqual([]);
  });
});

describe('What was checked against its source', () => {
  const held = checked.flatMap(({ what, heldBy }) => ('notBuilt' in heldBy ? [] : [{ what, ...heldBy }]));

  it.each(held)('is held by a test that is there: $what', ({ file, title, dated }) => {
    const test = namedTests().find(one => one.file === file && one.title === title);
    expect(test?.asserts, `${file}: ${title}`).toBe(true);
    expect(dated !== true || (test !== undefined && hasDate(test)), 'has a date written out').toBe(true);
  });
});

describe('A test holds a rule', () => {
  const [whole, silent, undated, other] = testsIn(
    'test/x.test.ts',
    `describe('Clocks', () => {
      it.each([['R1', '2026-12-01']])('%s is due on %s', (id, on) => { expect(due(id)).toBe(on); });
      it('R1 is played', () => { play('R1', '2026-12-01'); });
      it('is counted', () => { expect(due('R1')).toBe(nextWeek); });
      it('is another', () => { expect(due('R10')).toBe('2026-12-01'); });
    });`,
  );

  it('that it names, where it asserts something and has a date written out', () => {
    expect([whole, silent, undated, other].map(test => test !== undefined && datesIt(test, 'R1'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(whole?.title).toBe('Clocks: %s is due on %s');
  });

  it('whose words it has, also by a constant of its file', () => {
    const [test] = testsIn('x', "const words = 'Has a tie.';\nit('x', () => { expect(check()).toEqual([words]); });");
    expect(test !== undefined && says(test, 'Has a tie.')).toBe(true);
    expect(test !== undefined && says(test, 'Has a tie')).toBe(false);
  });
});
