import { describe, expect, it } from 'vitest';
import { familyNameOf, mayBeSame, sharesFamilyName } from '../../../domain/people/same-name.ts';

describe('A name as people write it is the same', () => {
  it.each([
    ['Nguyễn Thị Hoa', 'Hoa Nguyen'],
    ['Đặng Minh', 'Minh Dang'],
    ['Łukasz Wałęsa', 'Lukasz Walesa, MD'],
    ['Søren Sørensen', 'Soren Sorensen'],
    ['Søren Sørensen', 'Soeren Soerensen'],
    ['Jürgen Groß', 'Juergen Gross'],
    ['Renée O’Hara', "Renee O'Hara"],
    ['A. Ruiz', 'Ana Ruiz, M.D.'],
    ['A Ruiz', 'Ana Ruiz'],
    ['Ana B. Ruiz', 'Ana Ruiz'],
    ['J.Q. Public', 'John Quincy Public'],
    ['J. Public', 'John Q. Public'],
    ['Dr. Do', 'Minh Đỗ'],
    ['Minh Do, D.O.', 'Đỗ Minh'],
    ['Ana Ruiz M D', 'Ruiz, Ana'],
    ['Prof. Ana Ruiz, FACP', 'Ana Ruiz'],
    ['St. Joseph Hosp.', 'Saint Joseph Hospital'],
    ['Mt. Zion Med Ctr', 'Mount Zion Medical Center'],
    ['Cedars-Sinai', 'Cedars-Sinai Medical Center'],
    ['L.A. Care', 'LA Care Health Plan'],
  ])('“%s” and “%s”', (one, other) => {
    expect([mayBeSame(one, other), mayBeSame(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['Ana Ruiz', 'Ana Perez'],
    ['Maria Lopez', 'Mario Lopez'],
    ['M. Lopez', 'M. Perez'],
    ['A.', 'Ana Ruiz'],
    ['Saint Joseph Hospital', 'Saint Jude Hospital'],
    ['Dr.', 'Ana Ruiz'],
    ['', 'Ana Ruiz'],
    ['!!', '??'],
  ])('and not “%s” and “%s”', (one, other) => {
    expect([mayBeSame(one, other), mayBeSame(other, one)]).toEqual([false, false]);
  });
});

describe('A family name is shared', () => {
  it.each([
    ['Linh Nguyen', 'Nguyễn', true],
    ['Nguyễn Thị Hoa', 'Nguyen', true],
    ['Jon de la Cruz', 'Cruz Ortega', true],
    ['Ana Ruiz-Lopez', 'Lopez', true],
    ['Ana de la Rosa', 'de la Cruz', false],
    ['Ana M. Ruiz', 'M', false],
    ['Ana Ruiz', 'Perez', false],
  ])('by %s with %s: %s', (person, family, shared) => {
    expect(sharesFamilyName(person, family)).toBe(shared);
  });

  it.each([
    ['Bao Nguyễn', 'nguyen'],
    ['Nguyen, Bao', 'Nguyen'],
    ['Ines Calloway, MD', 'calloway'],
    ['Maria Lopez Garcia', 'lopez garcia'],
    ['Cher', 'cher'],
  ])('and found in “%s”: %s', (name, family) => {
    expect(familyNameOf(name)).toBe(family);
  });
});
