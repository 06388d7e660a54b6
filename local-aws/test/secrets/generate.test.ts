import { expect, test } from 'vitest';
import { generateSecret } from '../../src/secrets/generate.ts';

test.each([
  ['32 characters of four kinds by default', {}, /^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^a-zA-Z0-9])[!-~]{32}$/],
  ['the length asked for', { PasswordLength: 64, ExcludePunctuation: true }, /^[a-zA-Z0-9]{64}$/],
  ['digits alone', { ExcludeLowercase: true, ExcludeUppercase: true, ExcludePunctuation: true }, /^[0-9]{32}$/],
  ['none of the excluded characters', { PasswordLength: 500, ExcludeCharacters: '"@/\\' }, /^[^"@/\\]{500}$/],
  ['one of each kind in a short one', { PasswordLength: 4, ExcludePunctuation: true, IncludeSpace: true }, / /],
  [
    'a template with the password filled in',
    { SecretStringTemplate: '{"user":"imr"}', GenerateStringKey: 'password', ExcludePunctuation: true },
    /^\{"user":"imr","password":"[a-zA-Z0-9]{32}"\}$/,
  ],
])('a generated secret has %s', (_what, wish, pattern) => {
  expect(generateSecret(wish)).toMatch(pattern);
});

test('two generated secrets differ', () => {
  expect(generateSecret({})).not.toBe(generateSecret({}));
});

test('a secret without any character to choose from is refused', () => {
  const wish = { ExcludeLowercase: true, ExcludeUppercase: true, ExcludePunctuation: true, ExcludeNumbers: true };

  expect(() => generateSecret(wish)).toThrow('Every character is excluded from the generated secret.');
});

test('a secret too short for one of each kind is refused', () => {
  expect(() => generateSecret({ PasswordLength: 3 })).toThrow(
    'The generated secret is too short for one of each kind.',
  );
});
