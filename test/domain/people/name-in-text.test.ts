import { describe, expect, it } from 'vitest';
import { nameIn } from '../../../domain/people/name-in-text.ts';

describe('A reviewer is named', () => {
  it.each([
    ['Dr. Calloway found that it helps.', 'Ines Calloway, MD', 'Calloway'],
    ['as dr calloway wrote', 'Ines Calloway, MD', 'calloway'],
    ['I agree with CALLOWAY.', 'Ines Calloway, MD', 'CALLOWAY'],
    ['This is Calloway’s view.', 'Ines Calloway, MD', 'Calloway'],
    ['ines calloway', 'Ines Calloway, MD', 'ines calloway'],
    ['Signed: Calloway, Ines', 'Ines Calloway, MD', 'Calloway'],
    ['Dr. Nguyen', 'Bảo Nguyễn', 'Nguyen'],
    ['Dr. Lopez-Reyes', 'Ana Lopez Reyes', 'Lopez Reyes'],
    ['Dr. Reyes', 'Ana López-Reyes', 'Reyes'],
    ['Analysis_Calloway.pdf'.replace('_', '-'), 'Ines Calloway, MD', 'Calloway'],
    ['by O’Hara', 'Renée O’Hara', 'O’Hara'],
    ['Dr. Wałęsa', 'Walesa, Łukasz', 'Wałęsa'],
  ])('in “%s”: %s', (text, person, found) => {
    expect(nameIn(text, person, [])).toBe(found);
  });

  it.each([
    ['Oxygen was given for a long time.', 'Ivo Long'],
    ['The walker was denied.', 'Jo Walker, MD'],
    ['The reviewer found that it helps.', 'Ines Calloway, MD'],
    ['Ana was seen in May.', 'Ana Ruiz'],
    ['', 'Ines Calloway, MD'],
  ])('and not in “%s”: %s', (text, person) => {
    expect(nameIn(text, person, [])).toBeUndefined();
  });

  it('where the treating doctor has the same family name, by both names alone', () => {
    expect(nameIn('Dr. Ruiz, who treats her, agrees.', 'Leo Ruiz', ['Ana Ruiz, MD'])).toBeUndefined();
    expect(nameIn('Dr. Leo Ruiz agrees.', 'Leo Ruiz', ['Ana Ruiz, MD'])).toBe('Leo Ruiz');
  });
});
