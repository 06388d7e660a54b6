import type { Notice } from '../../case/notice.ts';
import type { Translated } from '../../words/language.ts';
import { helpCenter } from '../contact.ts';
import type { words as en } from '../en/notices.ts';

const status: Readonly<Record<Notice['status'], string>> = {
  queued: 'Está por enviarse',
  sent: 'Enviada',
  delivered: 'Entregada',
  bounced: 'El correo electrónico regresó',
  complained: 'Entregada; quien la recibió la marcó como no deseada',
  'to-post': 'Sale por correo postal',
  posted: 'Enviada por correo postal',
  withdrawn: 'No se envió: ya no era válida',
};

export const words: Translated<typeof en> = {
  status,
  sentAgain: 'Enviada otra vez por correo electrónico',
  notPrintedHere: 'Anotada como enviada por correo postal, pero no se imprimió aquí',
  noLongerHolds: 'No se envía por correo postal: ya no es válida',
  noLongerHeld: 'No se envió por correo postal: ya no era válida',
  askUs: `Para preguntar por qué, llámenos al ${helpCenter.phone}.`,
  notKept:
    'No guardamos una copia de esta carta. Esto es lo que dice con lo que sabemos hoy. Las fechas y las palabras pudieron ser otras entonces.',
};
