import type { ComplaintFinding } from '../../case/stage-names.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/complaint-closing.ts';

const findings: Readonly<Record<ComplaintFinding, string>> = {
  'in-compliance': 'Concluimos que su plan de salud cumplió las reglas.',
  'out-of-compliance': 'Concluimos que su plan de salud no cumplió las reglas.',
  resolved: 'El asunto quedó resuelto.',
};

export const words: Translated<typeof en> = {
  subject: 'El resultado de su queja',
  finished: 'Ya terminamos nuestro trabajo en su queja.',
  finding: finding => findings[finding],
  readWhy: 'Entre para leer qué concluimos y por qué. Si su plan tiene que hacer algo, ahí también dice qué.',
};
