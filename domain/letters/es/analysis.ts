import type { EvidenceKind } from '../../application/application.ts';
import type { Criterion } from '../../case/analysis.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/analysis.ts';

/** H&S 1374.33(b), each by what it asks for. */
const criteria: Readonly<Record<Criterion, string>> = {
  'peer-reviewed-evidence': 'las pruebas médicas y científicas que otros expertos han revisado',
  'professional-standards': 'las normas profesionales que se reconocen en todo el país',
  'expert-opinion': 'la opinión de los expertos',
  'accepted-standards': 'las normas de la práctica médica que se aceptan en general',
  'likely-where-others-fail': 'un tratamiento que probablemente ayude cuando otro no ayuda',
};

/** H&S 1370.4, parallel text Ins. Code 10145.3(d). */
const kinds: Readonly<Record<EvidenceKind, string>> = {
  'peer-reviewed-study': 'un estudio que otros expertos han revisado',
  'indexed-literature': 'textos médicos de un índice reconocido',
  'recognized-journal': 'una revista médica que reconocen las autoridades federales de salud',
  'drug-compendium': 'una guía reconocida sobre medicinas',
  'cancer-compendium': 'una guía reconocida sobre el tratamiento del cáncer',
  'federal-research': 'una investigación de institutos federales',
  'meeting-abstract': 'un informe presentado en un congreso médico importante',
};

/** An analysis, line by line: what it says for the member first, then what it rests on. */
export const words: Translated<typeof en> = {
  of: service => `Sobre ${service}:`,
  condition: condition => `Problema de salud: ${condition}`,
  record: (paper, pages, shows) => `Documento en que se basa: ${paper}, página ${pages}: ${shows}`,
  takenOut: 'un documento que ya no es parte del caso',
  criterion: (criterion, finding) => `Según este criterio, ${criteria[criterion]}: ${finding}`,
  restsOn: sources => `Esto se basa en: ${sources.join('; ')}.`,
  source: number => `fuente ${number}`,
  moreBeneficial: reason => `En comparación con el tratamiento habitual: ${reason}`,
  covered: reason => `Si se debe cubrir: ${reason}`,
  study: (number, citation, kind) => `Fuente ${number}${kind === undefined ? '' : ` (${kinds[kind]})`}: ${citation}`,
  conclusion: conclusion => `Conclusión: ${conclusion}`,
  more: rationale => `El médico revisor añade: ${rationale}`,
  unnamed: number => `servicio ${number}`,
};
