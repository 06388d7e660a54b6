import { randomInt } from 'node:crypto';

/** CloudFormation's `GenerateSecretString`, property by property. */
export interface GenerateSecretString {
  /** 32 by default. */
  PasswordLength?: number;
  ExcludeCharacters?: string;
  ExcludeLowercase?: boolean;
  ExcludeUppercase?: boolean;
  ExcludeNumbers?: boolean;
  ExcludePunctuation?: boolean;
  IncludeSpace?: boolean;
  /** True by default: at least one character of each kind that is not excluded. */
  RequireEachIncludedType?: boolean;
  /** A JSON object to which the generated password is added under `GenerateStringKey`. */
  SecretStringTemplate?: string;
  GenerateStringKey?: string;
}

const lowercase = 'abcdefghijklmnopqrstuvwxyz';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/**
 * Makes a secret as Secrets Manager's GetRandomPassword does.
 * @throws RangeError when nothing is left to choose from, or the length has no room for one of each kind
 */
export function generateSecret(wish: GenerateSecretString): string {
  const password = generatePassword(wish);
  if (wish.SecretStringTemplate === undefined || wish.GenerateStringKey === undefined) return password;
  const template = JSON.parse(wish.SecretStringTemplate) as Record<string, unknown>;
  return JSON.stringify({ ...template, [wish.GenerateStringKey]: password });
}

function generatePassword(wish: GenerateSecretString): string {
  const length = wish.PasswordLength ?? 32;
  const kinds = kindsOf(wish);
  if (kinds.length === 0) throw new RangeError('Every character is excluded from the generated secret.');
  const required = wish.RequireEachIncludedType === false ? [] : kinds;
  if (required.length > length) throw new RangeError('The generated secret is too short for one of each kind.');
  const chosen = required.map(pick);
  const all = kinds.join('');
  while (chosen.length < length) chosen.push(pick(all));
  return shuffled(chosen).join('');
}

function kindsOf(wish: GenerateSecretString): string[] {
  const excluded = wish.ExcludeCharacters ?? '';
  return [
    wish.ExcludeLowercase === true ? '' : lowercase,
    wish.ExcludeUppercase === true ? '' : lowercase.toUpperCase(),
    wish.ExcludeNumbers === true ? '' : '0123456789',
    wish.ExcludePunctuation === true ? '' : punctuation,
    wish.IncludeSpace === true ? ' ' : '',
  ]
    .map(kind =>
      Array.from(kind)
        .filter(character => !excluded.includes(character))
        .join(''),
    )
    .filter(kind => kind !== '');
}

function pick(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}

function shuffled(characters: string[]): string[] {
  const left = [...characters];
  return characters.map(() => left.splice(randomInt(left.length), 1)[0] ?? '');
}
