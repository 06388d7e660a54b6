import type { Language } from '../words/language.ts';
import { type ProblemKindName, problemKinds } from './problem-kinds.ts';

const inSpanish: Readonly<Record<ProblemKindName, string>> = {
  malformed: 'Hay algo mal escrito en el envío',
  'not-signed-in': 'Entre primero, por favor',
  'not-yours': 'Usted no puede hacer esto',
  'second-person-needed': 'Otra persona debe confirmarlo',
  'not-found': 'Eso no existe',
  'method-not-allowed': 'Esta dirección no acepta ese método',
  'not-now': 'El caso no está en un momento para esto',
  'version-moved': 'El caso no está en un momento para esto',
  'too-large': 'El envío es demasiado grande',
  'not-json': 'El envío no es JSON',
  unacceptable: 'No se puede hacer lo que pide',
  'key-reused': 'No se puede hacer lo que pide',
  'too-many': 'Demasiados intentos',
  failed: 'Algo falló de nuestra parte',
  'no-answer': 'Algo falló de nuestra parte',
  busy: 'Hay demasiadas consultas ahora mismo',
  'too-slow': 'Tardó demasiado',
};

export function problemTitle(kind: ProblemKindName, language: Language): string {
  return language === 'en' ? problemKinds[kind].title : inSpanish[kind];
}
