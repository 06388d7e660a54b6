// Read by the compiler alone: what it holds of two catalogues, a sentence or a value that one has and the other lacks.
import { standingIn } from '../../domain/case/status/words.ts';
import { sayOne } from '../../domain/words/sentence.ts';
import type { Translated } from '../../domain/words/language.ts';

const english = {
  found: (plan: string, days: number) => `${plan} has ${days} days.`,
  waits: 'We wait.',
  readers: { plan: 'Your plan', nurse: 'Our nurse' },
};

const whole: Translated<typeof english> = {
  found: (plan, days) => `${plan} tiene ${days} días.`,
  waits: 'Esperamos.',
  readers: { plan: 'Su plan', nurse: 'Nuestra enfermera' },
};

// @ts-expect-error a sentence that is missing
export const missing: Translated<typeof english> = { found: whole.found, readers: whole.readers };

export const leftOver: Translated<typeof english> = {
  ...whole,
  // @ts-expect-error a sentence that is left over
  gone: 'Ya no se dice.',
};

export const otherValue: Translated<typeof english> = {
  ...whole,
  // @ts-expect-error a value that the English does not have
  found: (plan: string, days: number, more: string) => `${plan} ${days} ${more}`,
};

export const halfReaders: Translated<typeof english> = {
  ...whole,
  // @ts-expect-error a reader without words
  readers: { plan: 'Su plan' },
};

// @ts-expect-error a sentence that no status says
standingIn('es', ['never-said']);
// @ts-expect-error a value of another kind
standingIn('es', ['member-confirms', 7]);
// @ts-expect-error a sentence that this catalogue does not have
sayOne({ found: english.found }, 'waits', []);
